package org.equipoise.imputation;

import java.util.Arrays;
import org.equipoise.estimator.Batch;

/**
 * What the released BADR trains its imputation net with, on a batch of observed rows and M separate rows of D: (1/M) Σ_O W² (e − ê + m −
 * L)² with m the mean of ê over the rows of D, L = [Σ_O W e − Σ_O ê + Σ_D ê]/Σ_O W, and everything constant but m. So only the rows of D have a
 * gradient, all the same: (2/M²) Σ_O W² (e − ê + m − L); the net never fits a single error. For parity with published numbers only.
 */
public record ReleasedBatchVariance() implements ErrorObjective {

    @Override
    public int rows(Batch batch) {
        return batch.size();
    }

    @Override
    public double slopes(Batch batch, float[] e, float[] eHat, float[] slope) {
        int targets = batch.targetRows();
        int mixed = batch.targetsFrom();
        double imputed = 0;
        double residual = 0;
        double weights = 0;
        for (int k = 0; k < mixed; k++) {
            if (batch.observed(k)) {
                residual += (double) batch.weight()[k] * e[k] - eHat[k];
                weights += batch.weight()[k];
            }
            if (batch.targetScale()[k] > 0) {
                imputed += eHat[k];
            }
        }
        for (int k = mixed; k < batch.size(); k++) {
            imputed += eHat[k];
        }
        double shift = imputed / targets - (residual + imputed) / weights;
        double value = 0;
        double derivative = 0;
        for (int k = 0; k < mixed; k++) {
            if (batch.observed(k)) {
                double weight = batch.weight()[k];
                double term = e[k] - eHat[k] + shift;
                value += weight * weight * term * term;
                derivative += weight * weight * term;
            }
        }
        float common = (float) (2 * derivative / targets / targets);
        for (int k = 0; k < mixed; k++) {
            slope[k] = batch.targetScale()[k] > 0 ? common : 0;
        }
        Arrays.fill(slope, mixed, batch.size(), common);
        return value / targets;
    }

    @Override
    public String equation() {
        return "(1/M) Σ_O W² (e − ê + m − L)²,  m = (1/M) Σ_D ê";
    }
}
