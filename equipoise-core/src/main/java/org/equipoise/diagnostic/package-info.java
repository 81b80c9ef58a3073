/**
 * Can these propensities be trusted, and is weighting by them likely to help? Answered before anything is trained.
 *
 * <p>Everything starts from {@link org.equipoise.diagnostic.Exposures}: for n rows of D whether each is observed, o, and its clipped propensity
 * p̂. With δ = e − ê and Δ = o/p̂ − (1 − o)/(1 − p̂):
 *
 * <ul>
 *   <li><b>Calibration</b> asks whether of the rows with p̂ = .1 a tenth is observed: {@link org.equipoise.diagnostic.Reliability}.
 *   <li><b>Balance</b> asks whether weighting makes observed and unobserved rows alike: (1/n) Σ Δ φ = 0 for features φ ({@link
 *       org.equipoise.diagnostic.BalanceDecomposition}, {@link org.equipoise.diagnostic.CovariateBalance}).
 *   <li><b>Overlap</b> asks whether every row had a chance: {@link org.equipoise.diagnostic.Positivity}; what chances near 0 cost is in {@link
 *       org.equipoise.diagnostic.WeightDistribution} and {@link org.equipoise.diagnostic.ClipEffect}.
 *   <li><b>Errors</b> of a doubly robust estimate, given δ: {@link org.equipoise.diagnostic.ResidualError}; one bound on all of these is {@link
 *       org.equipoise.diagnostic.UnifiedError}. For a fitted model, and beside the truth of a simulation: {@link org.equipoise.diagnostic.ErrorDiagnosis}.
 * </ul>
 *
 * <p>{@link org.equipoise.diagnostic.Diagnosis} computes what a log allows, and a {@link org.equipoise.diagnostic.Verdict} sums it up.
 *
 * <p>Arrays are double throughout, unlike in training: a diagnosis looks at a sample of D once, differences of large weights are its subject, and
 * its numbers are compared with others' to 1e-12. Fitted propensities are floats and are widened.
 */
package org.equipoise.diagnostic;
