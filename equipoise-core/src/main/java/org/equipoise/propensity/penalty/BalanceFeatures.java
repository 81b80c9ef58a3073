package org.equipoise.propensity.penalty;

import org.equipoise.propensity.PropensityBatch;

/**
 * The features φ(u, i) ∈ ℝᵈ whose means a {@link BalanceError} compares. They are constants of a step: were they differentiated, the penalty
 * could be brought to 0 by shrinking the features instead of by balancing them.
 */
public interface BalanceFeatures {

    /** d. */
    int width(PropensityBatch batch);

    /** Fills φ of every row of the batch, row-major, {@code batch.size() × width}. */
    void fill(PropensityBatch batch, float[] phi);
}
