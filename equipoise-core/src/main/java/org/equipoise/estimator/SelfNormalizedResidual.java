package org.equipoise.estimator;

/**
 * The corrected batch-adaptive estimate: L = (1/N) Σ ê + Σ W (e − ê) / ΣW. Only the residual is self-normalized, so a tiny propensity
 * moves L by at most max |e − ê|, L = L_ideal identically if ê = e whatever the propensities, and the paper's theorems on the variance
 * hold for it, which they do not for the printed form ({@link BatchAdaptive}).
 */
public record SelfNormalizedResidual() implements LossEstimator {

    @Override
    public void coefficients(Batch batch, float[] a, float[] b) {
        double total = Weighted.sum(batch);
        for (int k = 0; k < batch.size(); k++) {
            a[k] = (float) ((double) batch.weight()[k] * batch.observedScale()[k] / total);
            b[k] = batch.targetScale()[k] - a[k];
        }
    }

    @Override
    public void weightSlopes(Batch batch, float[] error, float[] imputed, float[] slope) {
        double total = Weighted.sum(batch);
        double residual = 0;
        for (int k = 0; k < batch.size(); k++) {
            if (batch.observed(k)) {
                residual += (double) batch.weight()[k] * batch.observedScale()[k] * (error[k] - imputed[k]) / total;
            }
        }
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = batch.observed(k)
                    ? (float) (batch.observedScale()[k] * (error[k] - imputed[k] - residual) / total)
                    : 0;
        }
    }

    @Override
    public String equation() {
        return "L = (1/N) Σ ê + Σ W (e − ê) / Σ W,  W = o / p̂";
    }
}
