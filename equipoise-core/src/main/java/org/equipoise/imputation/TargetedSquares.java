package org.equipoise.imputation;

import org.equipoise.estimator.Batch;

/**
 * Σ s c(p̂) (e − ê_T)² over the observed rows at targeted imputed errors ê_T = ê + ε h, s the row's scale: the net learns what targeting leaves over (the
 * collaborative learning of TDR; Li et al., ICLR 2023). ε is the batch's ({@link Targeting}) and constant: ∂/∂ê = −2 s c (e − ê_T).
 *
 * @param weight c
 */
public record TargetedSquares(ImputationWeight weight) implements ErrorObjective {

    @Override
    public int rows(Batch batch) {
        return batch.observedEnd();
    }

    @Override
    public boolean readsProbability() {
        return true;
    }

    @Override
    public double slopes(Batch batch, float[] e, float[] eHat, float[] slope) {
        double epsilon = Targeting.epsilon(batch, e, eHat);
        double value = 0;
        for (int k = 0; k < rows(batch); k++) {
            if (batch.observed(k)) {
                float inverse = batch.weight()[k];
                double c = (double) batch.observedScale()[k] * weight.of(inverse);
                double residual = (double) e[k] - eHat[k] - epsilon * (inverse - 1.0);
                value += c * residual * residual;
                slope[k] = (float) (-2 * c * residual);
            } else {
                slope[k] = 0;
            }
        }
        return value;
    }

    @Override
    public String equation() {
        return "(1/N) Σ_O " + weight.equation() + " (e − ê − ε h)², h = 1/p̂ − 1, ε = Σ_O h (e − ê)/Σ_O h²";
    }
}
