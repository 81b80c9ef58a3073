package org.equipoise.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * The caller and threads − 1 daemon threads. A step is handed over by a counter that the threads watch: they spin for a while,
 * since steps follow each other within microseconds, and then park.
 */
final class WorkerThreads implements Workers {
    private static final int SPINS = 2_000;

    private final List<Thread> others = new ArrayList<>();
    private final AtomicInteger nextPart = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private volatile Step step = new Step(0, 0, part -> {});
    private volatile RuntimeException failure;
    private volatile boolean closed;

    private record Step(long number, int parts, IntConsumer part) {}

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
        failure = null;
        nextPart.set(0);
        running.set(others.size());
        Step next = new Step(step.number() + 1, parts, part);
        step = next;
        others.forEach(LockSupport::unpark);
        work(next);
        for (int spin = 0; running.get() > 0; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(1_000);
            }
        }
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    private void serve() {
        long done = 0;
        while (!closed) {
            Step current = step;
            for (int spin = 0; current.number() == done && !closed; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
                current = step;
            }
            if (current.number() != done) {
                done = current.number();
                work(current);
                running.decrementAndGet();
            }
        }
    }

    private void work(Step current) {
        try {
            for (int k = nextPart.getAndIncrement(); k < current.parts(); k = nextPart.getAndIncrement()) {
                current.part().accept(k);
            }
        } catch (RuntimeException thrown) {
            failure = thrown;
        } catch (Error thrown) {
            failure = new IllegalStateException("a worker failed: " + thrown, thrown);
        }
    }

    @Override
    public void close() {
        closed = true;
        others.forEach(LockSupport::unpark);
    }
}
