package org.equipoise.imputation;

import org.equipoise.estimator.Batch;

/**
 * Σ s c(p̂) (e − ê)² over the observed rows; ∂/∂ê = −2 s c (e − ê).
 *
 * @param weight c
 * @param reduction s
 */
public record WeightedSquares(ImputationWeight weight, Reduction reduction) implements ErrorObjective {

    /** What a row's term is multiplied with. */
    public enum Reduction {
        /** The row's scale: the sum estimates (1/N) Σ_O over the whole population, as the papers write it. */
        POPULATION_MEAN,
        /** 1: the plain sum over the batch, as the released codes compute it. */
        BATCH_SUM
    }

    @Override
    public int rows(Batch batch) {
        return batch.observedEnd();
    }

    @Override
    public boolean readsProbability() {
        return weight.readsProbability();
    }

    @Override
    public double slopes(Batch batch, float[] e, float[] eHat, float[] slope) {
        double value = 0;
        for (int k = 0; k < rows(batch); k++) {
            if (batch.observed(k)) {
                float scale = reduction == Reduction.BATCH_SUM ? 1 : batch.observedScale()[k];
                float c = scale * weight.of(batch.weight()[k]);
                float residual = e[k] - eHat[k];
                value += (double) c * residual * residual;
                slope[k] = -2 * c * residual;
            } else {
                slope[k] = 0;
            }
        }
        return value;
    }

    @Override
    public String equation() {
        return (reduction == Reduction.BATCH_SUM ? "" : "(1/N) ") + "Σ_O " + weight.equation() + " (e − ê)²";
    }
}
