package org.equipoise.parallel;

import java.util.function.BooleanSupplier;

/** Waiting for another thread that is about to be done. */
final class Waiting {
    /** Tens of microseconds: what follows within a step of a fit is there by then. */
    static final int SPINS = 2_000;

    private Waiting() {}

    /** Spins for a while, then lets others have the processor between looks: what is waited for may be on a thread that has none. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: parking would take longer than what is waited for
    static void until(BooleanSupplier done) {
        for (int spin = 0; !done.getAsBoolean(); spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }
}
