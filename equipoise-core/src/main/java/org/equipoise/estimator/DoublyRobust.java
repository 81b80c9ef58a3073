package org.equipoise.estimator;

/**
 * Doubly robust: L = (1/N) Σ [ê + W (e − ê)] (Wang, Zhang, Sun and Qi, ICML 2019). Unbiased if, for every pair, p̂ = p or ê = e: E[L] −
 * L_ideal = (1/N) Σ (p − p̂)(e − ê)/p̂. Its variance is Σ p(1 − p)(e − ê)²/p̂² / N².
 */
public record DoublyRobust() implements LossEstimator {

    @Override
    public void coefficients(Batch batch, float[] a, float[] b) {
        for (int k = 0; k < batch.size(); k++) {
            a[k] = batch.weight()[k] * batch.observedScale()[k];
            b[k] = batch.targetScale()[k] - a[k];
        }
    }

    @Override
    public void weightSlopes(Batch batch, float[] error, float[] imputed, float[] slope) {
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = batch.observed(k) ? batch.observedScale()[k] * (error[k] - imputed[k]) : 0;
        }
    }

    @Override
    public String equation() {
        return "L = (1/N) Σ [ê + W (e − ê)],  W = o / p̂";
    }
}
