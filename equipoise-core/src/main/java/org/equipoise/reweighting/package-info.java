/**
 * Weights of observed rows that are found anew in each batch. {@link org.equipoise.reweighting.BatchWeights} start from the weights W⁰ that a propensity gave
 * and put others in their place before a step: those that make the estimate worst within bounds ({@link
 * org.equipoise.reweighting.AdversarialBox}), or those that balance the observed rows against the target population ({@link
 * org.equipoise.reweighting.balance.KernelWeights}).
 *
 * <p>Such weights are defined on the observed rows of a batch and nowhere else. Those of a box are at least 1, like inverse probabilities. Balanced weights
 * need not be, so what reads 1/W as a probability has no meaning for them: calibration errors, the unobserved part (1 − o) of error imputation, and
 * imputation weights such as (1 − p̂)/p̂², which would be negative where W &lt; 1. A method refuses such imputation weights beside them. What a fit reports
 * of its weights is W⁰.
 */
package org.equipoise.reweighting;
