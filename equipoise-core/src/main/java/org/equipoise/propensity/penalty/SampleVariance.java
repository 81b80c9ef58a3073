package org.equipoise.propensity.penalty;

import java.util.Arrays;
import org.equipoise.propensity.PropensityBatch;

/**
 * The sample variance of propensities, SV = Σ (p̂ − mean p̂)²/(N − 1); ∂/∂p̂ = 2(p̂ − mean p̂)/(N − 1). It pulls propensities together, so it biases
 * an estimate even where p̂ = p (Li et al., ICML 2023, Proposition 4.3). A batch of one row has none: 0.
 */
public record SampleVariance() implements Penalty.Stateless {

    @Override
    public double slopes(PropensityBatch batch, float[] pHat, float[] slope) {
        int n = batch.size();
        if (n < 2) {
            Arrays.fill(slope, 0, n, 0);
            return 0;
        }
        double mean = 0;
        for (int k = 0; k < n; k++) {
            mean += pHat[k];
        }
        mean /= n;
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double deviation = pHat[k] - mean;
            squares += deviation * deviation;
            slope[k] = (float) (2 * deviation / (n - 1));
        }
        return squares / (n - 1);
    }
}
