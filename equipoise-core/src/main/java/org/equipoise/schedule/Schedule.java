package org.equipoise.schedule;

import java.util.List;

/**
 * What happens in one epoch.
 *
 * @param phases passes over the batches, in order
 */
public record Schedule(List<Phase> phases) {

    public Schedule {
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs a phase");
        }
        phases = List.copyOf(phases);
    }

    /** The prediction net alone. */
    public static Schedule single() {
        return alternate(Step.PREDICTION);
    }

    /** The steps in turn on every batch. */
    public static Schedule alternate(Step... steps) {
        return new Schedule(List.of(new Phase(Phase.Start.CONTINUE, List.of(steps))));
    }
}
