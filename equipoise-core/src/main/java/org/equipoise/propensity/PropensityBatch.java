package org.equipoise.propensity;

import org.equipoise.population.Pairs;
import org.equipoise.scorer.Scorer;

/**
 * A batch of D in front of a propensity objective: its pairs, their logits and observation flags, and the net that gave the logits. A view of
 * arrays that belong to the run and are refilled from step to step; readers change nothing.
 */
public final class PropensityBatch {
    private final Scorer scorer;
    private final float[] theta;
    private final Pairs pairs;
    private final float[] logits;
    private final float[] observed;

    /**
     * @param scorer the net
     * @param theta its parameters, kept
     * @param pairs the rows, kept
     * @param logits z of each row, kept
     * @param observed o ∈ {0, 1} of each row, kept
     */
    public PropensityBatch(Scorer scorer, float[] theta, Pairs pairs, float[] logits, float[] observed) {
        this.scorer = scorer;
        this.theta = theta;
        this.pairs = pairs;
        this.logits = logits;
        this.observed = observed;
    }

    /** N, the number of rows. */
    public int size() {
        return pairs.size();
    }

    /** The pair of each row. */
    public Pairs pairs() {
        return pairs;
    }

    /** z; entries from {@link #size()} on are meaningless. */
    public float[] logits() {
        return logits;
    }

    /** o; entries from {@link #size()} on are meaningless. */
    public float[] observed() {
        return observed;
    }

    /** Whether any row is observed. */
    public boolean anyObserved() {
        for (int k = 0; k < size(); k++) {
            if (observed[k] != 0) {
                return true;
            }
        }
        return false;
    }

    /** The net whose logits these are. */
    public Scorer scorer() {
        return scorer;
    }

    /** Its parameters at this step. */
    public float[] theta() {
        return theta;
    }
}
