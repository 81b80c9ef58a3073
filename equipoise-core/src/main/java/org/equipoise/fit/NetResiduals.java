package org.equipoise.fit;

import java.util.Optional;
import org.equipoise.imputation.ImputedError;
import org.equipoise.loss.PointwiseLoss;
import org.equipoise.method.Method;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.scorer.FittedScorer;

/**
 * Residuals from the nets as training left them; what training needed beside them is not kept.
 *
 * @param loss ℓ
 * @param imputed where imputed labels come from; empty if ê = 0
 * @param imputation empty if there is no such net
 */
record NetResiduals(
        PointwiseLoss loss, FittedScorer prediction, Optional<ImputedError> imputed, Optional<FittedScorer> imputation)
        implements Residuals {

    /** Of a method: ê = 0 where its estimator does not use it. */
    static NetResiduals of(Method method, Nets nets) {
        return new NetResiduals(
                method.loss(),
                nets.prediction().fitted(),
                Optional.of(method.imputation().error())
                        .filter(error -> method.estimator().usesImputation()),
                Optional.ofNullable(nets.imputation()).map(Net::fitted));
    }

    @Override
    public void of(Interactions rows, float[] residual, Workers workers) {
        int n = rows.size();
        float[] z = new float[n];
        prediction.forward(rows.pairs(), z, workers);
        loss.values(z, rows.labels(), 0, n, residual);
        if (imputed.isPresent()) {
            float[] error = imputedErrors(imputed.get(), rows, z, workers);
            for (int k = 0; k < n; k++) {
                residual[k] -= error[k];
            }
        }
    }

    private float[] imputedErrors(ImputedError source, Interactions rows, float[] z, Workers workers) {
        int n = rows.size();
        float[] imputationLogit = imputation.isPresent() ? new float[n] : null;
        imputation.ifPresent(net -> net.forward(rows.pairs(), imputationLogit, workers));
        float[] label = new float[n];
        source.labels(imputationLogit, 0, n, label);
        float[] error = new float[n];
        loss.values(z, label, 0, n, error);
        return error;
    }
}
