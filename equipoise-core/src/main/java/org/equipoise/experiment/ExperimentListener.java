package org.equipoise.experiment;

import org.equipoise.fit.Fit;
import org.equipoise.schedule.EpochListener;

/** Told of an experiment as it goes on. Runs may go on side by side: calls come from several threads. */
public interface ExperimentListener {

    /** The listener of one run's epochs. */
    EpochListener ofRun(String method, long seed);

    /** A run's model is fitted; what it is made of must not be changed. */
    default void fitted(String method, long seed, Fit fit) {}

    /** A run has ended. */
    void finished(Run run);

    /** A listener that does nothing. */
    static ExperimentListener silent() {
        return new ExperimentListener() {
            @Override
            public EpochListener ofRun(String method, long seed) {
                return EpochListener.silent();
            }

            @Override
            public void finished(Run run) {}
        };
    }
}
