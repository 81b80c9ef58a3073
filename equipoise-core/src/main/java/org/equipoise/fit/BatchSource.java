package org.equipoise.fit;

import org.equipoise.estimator.Batch;

/** Gives the batches of an epoch, one after the other. */
public interface BatchSource {

    /** How many batches an epoch has. */
    int batches();

    /** Starts the numbered epoch over. */
    void startEpoch(int epoch);

    /** Refills {@code batch} with the next batch of this epoch: observed rows first, then rows of D. */
    void next(Batch batch);
}
