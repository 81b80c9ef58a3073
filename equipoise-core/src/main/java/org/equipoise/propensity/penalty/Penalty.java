package org.equipoise.propensity.penalty;

import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.propensity.PropensityBatch;
import org.equipoise.random.Seed;

/** A penalty on propensities; a record, so that its text is its provenance. */
public interface Penalty {

    /**
     * The penalty made ready for one run.
     *
     * @param seed for what it initializes
     * @param workers for the work of its own nets
     */
    Running start(Population population, Seed seed, Workers workers);

    /** A penalty in a run. */
    interface Running {

        /**
         * Fills slope[k] = ∂/∂p̂_k for k &lt; {@code batch.size()} and returns the value. Called once a batch.
         *
         * @param pHat p̂ of each row of the batch, clipped
         */
        double slopes(PropensityBatch batch, float[] pHat, float[] slope);

        /** Batches that it left out because none of their rows is observed. */
        default long skippedBatches() {
            return 0;
        }
    }

    /** A penalty that is a function of the batch alone. */
    interface Stateless extends Penalty, Running {

        @Override
        default Running start(Population population, Seed seed, Workers workers) {
            return this;
        }
    }
}
