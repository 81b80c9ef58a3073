/**
 * What every package of the core may use: checks of arguments ({@link org.equipoise.Check}) and the end of a training run whose numbers are no longer
 * finite ({@link org.equipoise.Divergence}).
 */
package org.equipoise;
