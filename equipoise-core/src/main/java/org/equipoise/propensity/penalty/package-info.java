/**
 * Penalties on propensities, which {@link org.equipoise.propensity.Penalized} adds to a loss of the observations.
 *
 * <p>Notation: N rows of a batch of D, p̂ the clipped propensity, o the observation flag. A penalty gives its value and ∂/∂p̂; the chain to the
 * logit, and the derivative 0 beyond the clip bounds, are added in one place. Calibration errors compare mean propensities with
 * observed shares bin by bin; balance errors compare weighted means of features; the unified error is the worst case of both over bounded weights, given by
 * a net of its own.
 */
package org.equipoise.propensity.penalty;
