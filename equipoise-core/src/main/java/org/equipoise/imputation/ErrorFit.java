package org.equipoise.imputation;

import org.equipoise.estimator.Batch;
import org.equipoise.loss.PointwiseLoss;

/**
 * Fits imputed errors to errors: the objective of e and ê, chained with ∂ê/∂z_t.
 *
 * @param objective what is minimized
 * @param orientation which ê is fitted
 */
public record ErrorFit(ErrorObjective objective, Orientation orientation) implements ImputationLoss {

    @Override
    public int rows(Batch batch) {
        return objective.rows(batch);
    }

    @Override
    public boolean readsProbability() {
        return objective.readsProbability();
    }

    @Override
    public ImputationLoss.Running start() {
        return new Running(this);
    }

    @Override
    public String equation() {
        return objective.equation() + (orientation == Orientation.IMPUTATION ? ",  ê = ℓ(z_t, r)" : "");
    }

    private static final class Running implements ImputationLoss.Running {
        private final ErrorFit fit;
        private float[] e = new float[0];
        private float[] eHat = new float[0];
        private float[] slope = new float[0];

        Running(ErrorFit fit) {
            this.fit = fit;
        }

        @Override
        public double cotangents(Batch batch, PointwiseLoss loss, float[] zR, float[] zT, float[] cotangent) {
            int n = fit.rows(batch);
            makeRoom(n);
            loss.values(zR, batch.label(), 0, Math.min(n, batch.observedEnd()), e);
            fit.orientation.evaluate(loss, zR, zT, n, cotangent, eHat, slope);
            double value = fit.objective.slopes(batch, e, eHat, cotangent);
            for (int k = 0; k < n; k++) {
                cotangent[k] = cotangent[k] == 0 ? 0 : cotangent[k] * slope[k];
            }
            return value;
        }

        private void makeRoom(int n) {
            if (eHat.length < n) {
                e = new float[n];
                eHat = new float[n];
                slope = new float[n];
            }
        }
    }
}
