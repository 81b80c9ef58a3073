package org.equipoise.schedule;

import java.util.List;

/**
 * One pass over the batches of an epoch.
 *
 * @param start what happens before the first batch
 * @param steps the steps taken on each batch, in order
 */
public record Phase(Start start, List<Step> steps) {

    /** What happens before a phase. */
    public enum Start {
        /** Nothing: both nets go on. */
        CONTINUE,
        /** The imputation net starts again as a copy of the prediction net (the released MRDR). */
        COPY_PREDICTION_TO_IMPUTATION
    }

    public Phase {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a phase needs a step");
        }
        steps = List.copyOf(steps);
    }
}
