package org.equipoise.propensity.penalty;

import org.equipoise.propensity.PropensityBatch;

/**
 * The mean inverse square of propensities, MIS = (1/N) Σ 1/p̂²; ∂/∂p̂ = −2/(N p̂³). It pushes propensities up, so it biases an estimate even where
 * p̂ = p (Li et al., ICML 2023, Proposition 4.3).
 */
public record MeanInverseSquare() implements Penalty.Stateless {

    @Override
    public double slopes(PropensityBatch batch, float[] pHat, float[] slope) {
        int n = batch.size();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double inverse = 1 / (double) pHat[k];
            sum += inverse * inverse;
            slope[k] = (float) (-2 * inverse * inverse * inverse / n);
        }
        return sum / n;
    }
}
