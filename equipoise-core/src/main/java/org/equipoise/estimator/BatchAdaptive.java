package org.equipoise.estimator;

/**
 * Batch-adaptive doubly robust as printed: L = Σ [ê + W (e − ê)] / ΣW over the batch (Pan et al., ACM TOIS 44(3), 2026). With ê = 0 it is
 * {@link SelfNormalized}. The random normalizer also scales Σê, which the paper's theorems leave out: with ρ = p/p̂ the estimate tends
 * to Σ(ρδ + ê)/Σρ, so it is unbiased to first order if p̂ = p, but not if only ê = e. {@link SelfNormalizedResidual} is the form for
 * which both hold.
 */
public record BatchAdaptive() implements LossEstimator {

    @Override
    public void coefficients(Batch batch, float[] a, float[] b) {
        double total = Weighted.sum(batch);
        for (int k = 0; k < batch.size(); k++) {
            double weight = (double) batch.weight()[k] * batch.observedScale()[k];
            a[k] = (float) (weight / total);
            b[k] = (float) ((batch.targetScale()[k] - weight) / total);
        }
    }

    @Override
    public void weightSlopes(Batch batch, float[] error, float[] imputed, float[] slope) {
        double total = Weighted.sum(batch);
        double value = value(batch, error, imputed);
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = batch.observed(k)
                    ? (float) (batch.observedScale()[k] * (error[k] - imputed[k] - value) / total)
                    : 0;
        }
    }

    @Override
    public String equation() {
        return "L = Σ [ê + W (e − ê)] / Σ W,  W = o / p̂";
    }
}
