/**
 * Propensities p_ui = P(o = 1): where they come from.
 *
 * <p>A {@link org.equipoise.propensity.PropensityLearner} is a piece of a method (a record); fitted to a population it gives a {@link
 * org.equipoise.propensity.Propensity}. From there the only way to a loss is {@code weight.Weights}, which clips and says so.
 */
package org.equipoise.propensity;
