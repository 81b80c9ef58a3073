package org.equipoise.experiment;

import org.equipoise.schedule.EpochListener;

/** Told of an experiment as it goes on. Runs may go on side by side: calls come from several threads. */
public interface ExperimentListener {

    /** The listener of one run's epochs. */
    EpochListener ofRun(String method, long seed);

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
