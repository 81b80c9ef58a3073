package org.equipoise.estimator;

/**
 * Self-normalized inverse propensity scoring: L = Σ W e / ΣW over the batch (Swaminathan and Joachims, NeurIPS 2015). Within [min e,
 * max e] and unchanged by scaling all propensities; its bias vanishes with the batch size if p̂ = p.
 */
public record SelfNormalized() implements LossEstimator {

    @Override
    public boolean usesImputation() {
        return false;
    }

    @Override
    public void coefficients(Batch batch, float[] a, float[] b) {
        double total = Weighted.sum(batch);
        for (int k = 0; k < batch.size(); k++) {
            a[k] = (float) (batch.weight()[k] * (double) batch.observedScale()[k] / total);
            b[k] = 0;
        }
    }

    @Override
    public void weightSlopes(Batch batch, float[] error, float[] imputed, float[] slope) {
        double total = Weighted.sum(batch);
        double value = value(batch, error, imputed);
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = batch.observed(k) ? (float) (batch.observedScale()[k] * (error[k] - value) / total) : 0;
        }
    }

    @Override
    public String equation() {
        return "L = Σ W e / Σ W,  W = o / p̂";
    }
}
