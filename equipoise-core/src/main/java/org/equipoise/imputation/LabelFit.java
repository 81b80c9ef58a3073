package org.equipoise.imputation;

import org.equipoise.estimator.Batch;
import org.equipoise.loss.PointwiseLoss;

/**
 * Fits the imputation net to the labels: mean over the observed rows of c(p̂) ℓ(z_t, y). What the released MRDR does, in label space where
 * its paper minimizes a weighted square of e − ê.
 *
 * @param weight c
 */
public record LabelFit(ImputationWeight weight) implements ImputationLoss {

    @Override
    public int rows(Batch batch) {
        return batch.observedEnd();
    }

    @Override
    public boolean readsProbability() {
        return weight.readsProbability();
    }

    @Override
    public ImputationLoss.Running start() {
        return new Running(this);
    }

    @Override
    public String equation() {
        return "mean over O of " + weight.equation() + " ℓ(z_t, y)";
    }

    private static final class Running implements ImputationLoss.Running {
        private final LabelFit fit;
        private float[] error = new float[0];

        Running(LabelFit fit) {
            this.fit = fit;
        }

        @Override
        public double cotangents(Batch batch, PointwiseLoss loss, float[] zR, float[] zT, float[] cotangent) {
            int n = fit.rows(batch);
            float share = 1f / batch.observedRows();
            if (error.length < n) {
                error = new float[n];
            }
            loss.values(zT, batch.label(), 0, n, error);
            loss.slopes(zT, batch.label(), 0, n, cotangent);
            double value = 0;
            for (int k = 0; k < n; k++) {
                float c = batch.observed(k) ? share * fit.weight.of(batch.weight()[k]) : 0;
                value += c == 0 ? 0 : (double) c * error[k];
                cotangent[k] = c == 0 ? 0 : c * cotangent[k];
            }
            return value;
        }
    }
}
