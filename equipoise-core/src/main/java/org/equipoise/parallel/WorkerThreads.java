package org.equipoise.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * The caller and threads − 1 daemon threads. Whoever is free takes the next part of the current step, so a step waits for no thread that has
 * something else to do. The daemons do deferred tasks when no part is left; they spin for a while before they park, since steps follow each
 * other within microseconds.
 */
final class WorkerThreads implements Workers {
    private final List<Thread> others = new ArrayList<>();
    private final Queue<Deferred> deferred = new ConcurrentLinkedQueue<>();
    private volatile Step step = new Step(0, part -> {});
    private volatile boolean closed;

    WorkerThreads(int threads) {
        for (int t = 1; t < threads; t++) {
            Thread thread = new Thread(this::serve, "equipoise-worker-" + t);
            thread.setDaemon(true);
            others.add(thread);
        }
        others.forEach(Thread::start);
    }

    @Override
    public int threads() {
        return others.size() + 1;
    }

    @Override
    public void run(int parts, IntConsumer part) {
        Step next = new Step(parts, part);
        step = next;
        others.forEach(LockSupport::unpark);
        next.work();
        next.await();
    }

    @Override
    public Deferred defer(Runnable task) {
        Deferred added = new Deferred(task);
        deferred.add(added);
        others.forEach(LockSupport::unpark);
        return added;
    }

    private void serve() {
        int idle = 0;
        while (!closed) {
            if (step.work() || doDeferred()) {
                idle = 0;
            } else if (idle < Waiting.SPINS) {
                idle++;
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    private boolean doDeferred() {
        Deferred next = deferred.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    @Override
    public void close() {
        closed = true;
        others.forEach(LockSupport::unpark);
    }

    /** Parts that are taken one by one. */
    private static final class Step {
        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger left;
        private volatile RuntimeException failure;

        Step(int parts, IntConsumer part) {
            this.parts = parts;
            this.part = part;
            this.left = new AtomicInteger(parts);
        }

        /** Does parts until none is left to take; gives whether there was one. */
        boolean work() {
            boolean any = false;
            // Read before it is written: idle threads look here all the time.
            while (taken.get() < parts) {
                int k = taken.getAndIncrement();
                if (k < parts) {
                    work(k);
                    any = true;
                }
            }
            return any;
        }

        private void work(int k) {
            try {
                part.accept(k);
            } catch (RuntimeException thrown) {
                failure = thrown;
            } catch (Error thrown) {
                failure = new IllegalStateException("a worker failed: " + thrown, thrown);
            }
            left.decrementAndGet();
        }

        void await() {
            Waiting.until(() -> left.get() == 0);
            RuntimeException thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
        }
    }
}
