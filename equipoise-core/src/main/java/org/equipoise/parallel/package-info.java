/** Threads for the inside of one step: {@link org.equipoise.parallel.Workers}. */
package org.equipoise.parallel;
