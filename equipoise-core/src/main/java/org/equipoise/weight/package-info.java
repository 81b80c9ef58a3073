/**
 * Inverse weights: the only way from a propensity to a loss. Clipping is a named piece ({@link org.equipoise.weight.Clip}) and {@link
 * org.equipoise.weight.Weights} say how many rows and how much mass it touched, so silent clipping is impossible. What a clipped propensity
 * weighs is a {@link org.equipoise.weight.WeightTransform}, 1/p̂ unless a method says otherwise.
 */
package org.equipoise.weight;
