package org.equipoise.propensity;

import org.equipoise.loss.PointwiseLoss;
import org.equipoise.loss.SharedLoss;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;

/**
 * The mean over the batch of a pointwise loss of the observation flag: cross-entropy as the papers write it, squared error as most released
 * codes compute it.
 *
 * @param loss ℓ(z, o)
 */
public record ObservationLoss(PointwiseLoss loss) implements PropensityObjective {

    @Override
    public PropensityObjective.Running start(Population population, Seed seed, Workers workers) {
        return new Mean(new SharedLoss(loss, workers));
    }

    private static final class Mean implements PropensityObjective.Running {
        private final PointwiseLoss loss;
        private float[] value = new float[0];

        Mean(PointwiseLoss loss) {
            this.loss = loss;
        }

        @Override
        public double slopes(PropensityBatch batch, float[] slope) {
            int n = batch.size();
            if (value.length < n) {
                value = new float[n];
            }
            loss.evaluate(batch.logits(), batch.observed(), 0, n, value, slope);
            double sum = 0;
            float share = 1f / n;
            for (int k = 0; k < n; k++) {
                sum += value[k];
                slope[k] *= share;
            }
            return sum / n;
        }
    }
}
