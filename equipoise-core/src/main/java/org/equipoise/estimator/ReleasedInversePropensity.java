package org.equipoise.estimator;

/**
 * Inverse propensity scoring as the released codes compute it: the mean of W e over the observed rows of the batch. It is {@link
 * InversePropensity} times N/n_O; the factor matters only beside weight decay and an optimizer's ε.
 */
public record ReleasedInversePropensity() implements LossEstimator {

    @Override
    public boolean usesImputation() {
        return false;
    }

    @Override
    public void coefficients(Batch batch, float[] a, float[] b) {
        float share = 1f / batch.observedRows();
        for (int k = 0; k < batch.size(); k++) {
            a[k] = batch.weight()[k] * share;
            b[k] = 0;
        }
    }

    @Override
    public void weightSlopes(Batch batch, float[] error, float[] imputed, float[] slope) {
        float share = 1f / batch.observedRows();
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = batch.observed(k) ? share * error[k] : 0;
        }
    }

    @Override
    public String equation() {
        return "L = Σ W e / n_O,  W = o / p̂";
    }
}
