/**
 * Imputed errors ê and how the imputation net is trained.
 *
 * <p>A pseudo-label method has a second net with logits z_t and t = σ(z_t). Its imputed error is ê = ℓ(z_r, t) in the <em>prediction
 * orientation</em> (the error of the prediction at the imputed label) or ê = ℓ(z_t, r) in the <em>imputation orientation</em> (the
 * released codes train with it). The net is fitted on observed pairs, by a weighted square of e − ê ({@link
 * org.equipoise.imputation.WeightedSquares}), by the variance of a batch ({@link org.equipoise.imputation.BatchVariance}), or to the labels
 * themselves ({@link org.equipoise.imputation.LabelFit}).
 */
package org.equipoise.imputation;
