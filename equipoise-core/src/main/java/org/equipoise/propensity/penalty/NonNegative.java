package org.equipoise.propensity.penalty;

import java.util.Arrays;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.propensity.PropensityBatch;
import org.equipoise.random.Seed;

/**
 * max(penalty, 0): a penalty that can be negative, such as the between-bin part of a balance error, would otherwise be driven to −∞ instead
 * of to balance.
 */
public record NonNegative(Penalty penalty) implements Penalty {

    @Override
    public Penalty.Running start(Population population, Seed seed, Workers workers) {
        return new Clamped(penalty.start(population, seed, workers));
    }

    private record Clamped(Penalty.Running running) implements Penalty.Running {

        @Override
        public double slopes(PropensityBatch batch, float[] pHat, float[] slope) {
            double value = running.slopes(batch, pHat, slope);
            if (value < 0) {
                Arrays.fill(slope, 0, batch.size(), 0);
                return 0;
            }
            return value;
        }

        @Override
        public long skippedBatches() {
            return running.skippedBatches();
        }
    }
}
