package org.equipoise.estimator;

/** Inverse propensity scoring: L = (1/N) Σ W e. Unbiased if p̂ = p (Schnabel et al., ICML 2016). */
public record InversePropensity() implements LossEstimator {

    @Override
    public boolean usesImputation() {
        return false;
    }

    @Override
    public void coefficients(Batch batch, float[] a, float[] b) {
        for (int k = 0; k < batch.size(); k++) {
            a[k] = batch.weight()[k] * batch.observedScale()[k];
            b[k] = 0;
        }
    }

    @Override
    public void weightSlopes(Batch batch, float[] error, float[] imputed, float[] slope) {
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = batch.observed(k) ? batch.observedScale()[k] * error[k] : 0;
        }
    }

    @Override
    public String equation() {
        return "L = (1/N) Σ W e,  W = o / p̂";
    }
}
