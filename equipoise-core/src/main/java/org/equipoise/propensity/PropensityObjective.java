package org.equipoise.propensity;

import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;

/** What a propensity net is trained with; a record, so that its text is its provenance. What it learns on the way is a {@link Running}. */
public interface PropensityObjective {

    /**
     * The objective made ready for one run.
     *
     * @param seed for what it initializes beside the net
     * @param workers for the work of its own nets
     */
    Running start(Population population, Seed seed, Workers workers);

    /** An objective in a run. */
    interface Running {

        /** Fills slope[k] = ∂/∂z_k for k &lt; {@code batch.size()} and returns the value; called once a batch, before the net's step. */
        double slopes(PropensityBatch batch, float[] slope);

        /** Batches on which a part of the objective was left out because none of their rows is observed. */
        default long skippedBatches() {
            return 0;
        }
    }
}
