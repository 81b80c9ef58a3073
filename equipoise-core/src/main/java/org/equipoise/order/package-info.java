/** Orders of numbers by counting, without comparisons: the same for every run, and a few loops for the JVM to compile. */
package org.equipoise.order;
