package org.equipoise.parallel;

import java.util.concurrent.atomic.AtomicInteger;

/** A task that is done once, by the thread that first has time for it or else by the one that waits for it. */
public final class Deferred {
    private static final int OPEN = 0;
    private static final int TAKEN = 1;
    private static final int DONE = 2;

    private final Runnable task;
    private final AtomicInteger state = new AtomicInteger(OPEN);
    private RuntimeException failure;

    Deferred(Runnable task) {
        this.task = task;
    }

    /** Does the task, unless a thread has taken it before. */
    void run() {
        if (!state.compareAndSet(OPEN, TAKEN)) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException thrown) {
            failure = thrown;
        } catch (Error thrown) {
            failure = new IllegalStateException("a deferred task failed: " + thrown, thrown);
        }
        state.set(DONE);
    }

    /**
     * Returns when the task is done; what it wrote is then visible.
     *
     * @throws RuntimeException whatever the task threw
     */
    public void await() {
        run();
        Waiting.until(() -> state.get() == DONE);
        if (failure != null) {
            throw failure;
        }
    }
}
