package org.equipoise.propensity;

import org.equipoise.loss.PointwiseLoss;

/**
 * The mean over the batch of a pointwise loss of the observation flag: cross-entropy as the papers write it, squared error as most released
 * codes compute it.
 *
 * @param loss ℓ(z, o)
 */
public record ObservationLoss(PointwiseLoss loss) implements PropensityObjective {

    @Override
    public double slopes(float[] z, float[] observed, int n, float[] slope) {
        loss.values(z, observed, 0, n, slope);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += slope[k];
        }
        loss.slopes(z, observed, 0, n, slope);
        float share = 1f / n;
        for (int k = 0; k < n; k++) {
            slope[k] *= share;
        }
        return sum / n;
    }
}
