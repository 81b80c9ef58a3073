package org.equipoise.optimizer;

import org.equipoise.parallel.Ranges;
import org.equipoise.parallel.Workers;

/** The parameters that a step visits, as ranges of a parameter array. */
public interface Reach {

    /**
     * Runs the task on ranges that do not overlap and together are what is reached, shared among the workers.
     *
     * @param workPerElement multiply-adds a parameter, to judge what is worth handing over
     */
    void forEach(Workers workers, long workPerElement, Ranges.Task task);

    /** All of an array of {@code parameters} numbers. */
    static Reach all(int parameters) {
        return new All(parameters);
    }

    /** The range [0, parameters). */
    record All(int parameters) implements Reach {
        @Override
        public void forEach(Workers workers, long workPerElement, Ranges.Task task) {
            Ranges.run(workers, parameters, workPerElement, task);
        }
    }
}
