package org.equipoise.fit;

import java.util.Optional;
import org.equipoise.method.Method;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.scorer.FittedScorer;

/**
 * Residuals from the nets as training left them; what training needed beside them is not kept.
 *
 * @param imputation empty if the method has no such net
 */
record NetResiduals(Method method, FittedScorer prediction, Optional<FittedScorer> imputation) implements Residuals {

    static NetResiduals of(Method method, Nets nets) {
        return new NetResiduals(
                method,
                nets.prediction().fitted(),
                Optional.ofNullable(nets.imputation()).map(Net::fitted));
    }

    @Override
    public void of(Interactions rows, float[] residual, Workers workers) {
        int n = rows.size();
        float[] z = new float[n];
        prediction.forward(rows.pairs(), z, workers);
        method.loss().values(z, rows.labels(), 0, n, residual);
        if (method.estimator().usesImputation()) {
            float[] imputed = imputedErrors(rows, z, workers);
            for (int k = 0; k < n; k++) {
                residual[k] -= imputed[k];
            }
        }
    }

    private float[] imputedErrors(Interactions rows, float[] z, Workers workers) {
        int n = rows.size();
        float[] imputationLogit = imputation.isPresent() ? new float[n] : null;
        imputation.ifPresent(net -> net.forward(rows.pairs(), imputationLogit, workers));
        float[] label = new float[n];
        method.imputation().error().labels(imputationLogit, 0, n, label);
        float[] error = new float[n];
        method.loss().values(z, label, 0, n, error);
        return error;
    }
}
