package org.equipoise.parallel;

import java.util.function.IntConsumer;

/**
 * Work on the elements of [0, n), cut into ranges for the workers. Only for work whose result at an element does not depend on
 * the range it is in: then every cut gives the same bytes.
 */
public final class Ranges {
    /** A part below this many multiply-adds is not worth handing over, which costs microseconds. */
    public static final long SMALLEST_PART = 1L << 16;

    /** A thread that comes late to a step finds something left to do. */
    private static final int PARTS_PER_THREAD = 4;

    /** Ranges start at multiples of this many elements: no two threads share a cache line of floats. */
    private static final int GRAIN = 16;

    /** What is done to a range. */
    @FunctionalInterface
    public interface Task {
        /** Does the elements from ≤ k &lt; to. */
        void run(int from, int to);
    }

    private Ranges() {}

    /**
     * Runs the task on all of [0, n).
     *
     * @param workPerElement multiply-adds an element, to judge what is worth handing over
     */
    public static void run(Workers workers, int n, long workPerElement, Task task) {
        int parts = parts(workers, n, n * workPerElement);
        if (parts <= 1) {
            task.run(0, n);
        } else {
            workers.run(parts, part -> task.run(start(part, parts, n), start(part + 1, parts, n)));
        }
    }

    /** Runs part(0) … part(parts − 1), one after the other where {@code work} multiply-adds in all are not worth sharing. */
    public static void each(Workers workers, int parts, long work, IntConsumer part) {
        if (workers.threads() > 1 && work >= 2 * SMALLEST_PART) {
            workers.run(parts, part);
        } else {
            Workers.single().run(parts, part);
        }
    }

    /** Into how many ranges [0, n) is cut when all of it costs {@code work} multiply-adds; 1 for a single thread. */
    public static int parts(Workers workers, int n, long work) {
        long useful = Math.min(work / SMALLEST_PART, (n + GRAIN - 1) / GRAIN);
        int threads = workers.threads();
        return threads == 1 ? 1 : (int) Math.max(1, Math.min((long) threads * PARTS_PER_THREAD, useful));
    }

    /** Where range number {@code part} of {@code parts} starts; n for {@code part == parts}. */
    public static int start(int part, int parts, int n) {
        long grains = ((long) n + GRAIN - 1) / GRAIN;
        return (int) Math.min(n, part * grains / parts * GRAIN);
    }
}
