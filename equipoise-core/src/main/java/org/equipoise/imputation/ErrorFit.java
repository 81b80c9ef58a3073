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
    public double cotangents(Batch batch, PointwiseLoss loss, float[] zR, float[] zT, float[] cotangent) {
        int n = rows(batch);
        float[] e = new float[n];
        float[] eHat = new float[n];
        float[] slope = new float[n];
        loss.values(zR, batch.label(), 0, Math.min(n, batch.observedEnd()), e);
        orientation.evaluate(loss, zR, zT, n, eHat, slope);
        double value = objective.slopes(batch, e, eHat, cotangent);
        for (int k = 0; k < n; k++) {
            cotangent[k] = cotangent[k] == 0 ? 0 : cotangent[k] * slope[k];
        }
        return value;
    }

    @Override
    public String equation() {
        return objective.equation();
    }
}
