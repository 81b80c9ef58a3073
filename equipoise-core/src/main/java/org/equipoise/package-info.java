/** What every package of the core may use: argument checks. */
package org.equipoise;
