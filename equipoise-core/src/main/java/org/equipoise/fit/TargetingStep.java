package org.equipoise.fit;

import org.equipoise.estimator.Batch;
import org.equipoise.imputation.Targeting;
import org.equipoise.loss.PointwiseLoss;

/**
 * What the released TDR does about targeting: one more step of the prediction net after training has stopped, on the last batch, along the square
 * [Σ_O W e² − Σ_O (ê + ε h)² + Σ_D (ê + ε h)²]/n_D, h = W − 1, with ε of that batch's observed rows and constant. For parity with published numbers
 * only. No step is taken if the last batch has no observed row.
 */
public record TargetingStep() implements Companion {

    @Override
    public Companion.Running start(RunStart run) {
        InverseOfPairs inverse = new InverseOfPairs(run);
        return new Companion.Running() {
            @Override
            public void endTraining(Batch last) {
                if (last.anyObserved()) {
                    inverse.fill(last);
                    step(run, last);
                }
            }
        };
    }

    private static void step(RunStart run, Batch batch) {
        int n = batch.size();
        float[] z = new float[n];
        run.nets().prediction().forward(batch.pairs(), z);
        float[] zT = null;
        if (run.nets().imputation() != null) {
            zT = new float[n];
            run.nets().imputation().forward(batch.pairs(), zT);
        }
        float[] label = new float[n];
        run.method().imputation().error().labels(zT, 0, n, label);
        float[] cotangent = new float[n];
        slopes(run.method().loss(), batch, z, label, cotangent);
        run.nets().prediction().step(batch.pairs(), cotangent);
    }

    /** cotangent[k] = ∂/∂z_k with ε constant; returns the value. */
    static double slopes(PointwiseLoss loss, Batch batch, float[] z, float[] label, float[] cotangent) {
        int n = batch.size();
        float[] error = new float[n];
        float[] errorSlope = new float[n];
        float[] imputed = new float[n];
        float[] imputedSlope = new float[n];
        loss.evaluate(z, batch.label(), 0, batch.observedEnd(), error, errorSlope);
        loss.evaluate(z, label, 0, n, imputed, imputedSlope);
        double epsilon = Targeting.epsilon(batch, error, imputed);
        double value = 0;
        for (int k = 0; k < n; k++) {
            double targeted = imputed[k] + epsilon * (batch.inverse()[k] - 1.0);
            double sign = (batch.targetScale()[k] > 0 ? 1 : 0) - (batch.observed(k) ? 1 : 0);
            double weight = batch.observed(k) ? batch.weight()[k] : 0;
            value += weight * error[k] * error[k] + sign * targeted * targeted;
            cotangent[k] = (float)
                    (2 * (weight * error[k] * errorSlope[k] + sign * targeted * imputedSlope[k]) / batch.targetRows());
        }
        return value / batch.targetRows();
    }
}
