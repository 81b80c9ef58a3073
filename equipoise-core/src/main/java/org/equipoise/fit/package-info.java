/**
 * Fitting: {@link org.equipoise.fit.Fit} interprets a method's schedule on a population. It knows no method by name.
 */
package org.equipoise.fit;
