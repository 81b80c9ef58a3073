package org.equipoise.parallel;

import java.util.function.IntConsumer;

/** No thread but the caller's. */
enum SingleWorker implements Workers {
    INSTANCE;

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public void run(int parts, IntConsumer part) {
        for (int k = 0; k < parts; k++) {
            part.accept(k);
        }
    }

    @Override
    public Deferred defer(Runnable task) {
        return new Deferred(task);
    }

    @Override
    public void close() {}
}
