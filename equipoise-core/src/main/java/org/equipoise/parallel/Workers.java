package org.equipoise.parallel;

import java.util.function.IntConsumer;

/**
 * A fixed number of threads that do the parts of one step together. What a part computes may depend on its number only, never
 * on how many threads there are or which one runs it: then every number of threads gives the same bytes.
 */
public interface Workers extends AutoCloseable {

    /** How many threads work, the caller's included. */
    int threads();

    /**
     * Runs part(0) … part(parts − 1), in any order and side by side, and returns when all are done.
     *
     * @throws RuntimeException the first one thrown by a part, after the other parts have ended
     */
    void run(int parts, IntConsumer part);

    /** Has the task done beside the steps, by a thread that has no part to do; at the latest by whoever waits for it. */
    Deferred defer(Runnable task);

    /** Ends the threads. */
    @Override
    void close();

    /** The caller's thread alone. */
    static Workers single() {
        return SingleWorker.INSTANCE;
    }

    /**
     * @param threads at least 1
     * @throws IllegalArgumentException otherwise
     */
    static Workers of(int threads) {
        if (!(threads >= 1)) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        return threads == 1 ? single() : new WorkerThreads(threads);
    }
}
