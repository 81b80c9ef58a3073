package org.equipoise.simd;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.equipoise.kernel.Kernels;

/**
 * Runs vector kernels on small arrays until they are compiled. What is compiled shows in the time: a vector operation takes about
 * a nanosecond then, and fifty and more before. Only the moment of the change to vector kernels depends on time; what is computed
 * does not, for their bits are the same.
 */
final class WarmUp {
    private static final int PAIRS = 67;
    private static final int ROWS = 16;
    private static final int WHOLE = 32;
    private static final int RAGGED = 20;
    private static final int ELEMENTS = 515;
    private static final int FAST_RUNS = 20;

    /** After so many runs the compiler has been asked; more of them only take its processor. */
    private static final int ASKING_RUNS = 300;

    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    /** Vector steps (a load or two, some operations) in each task below, and the time of a compiled one at the most. */
    private static final int STEPS = 300;

    private static final long FAST_STEP = 25;

    private final float[] x = new float[ROWS * WHOLE];
    private final float[] y = new float[ROWS * WHOLE];
    private final float[] out = new float[ELEMENTS];
    private final int[] rows = new int[PAIRS];

    WarmUp() {
        for (int k = 0; k < PAIRS; k++) {
            rows[k] = k % ROWS;
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = (k % 17 - 8) * 0.5f;
            y[k] = 0.25f;
        }
    }

    /** A piece of work of about {@link #STEPS} vector steps. */
    private interface Task {
        void run(Kernels kernels);
    }

    private final List<Task> tasks = List.of(this::dots, this::scatter, this::sigmoid, this::softplus, this::log);

    /** How many operations {@link #isFast} knows: dots, scatter, sigmoid, softplus and log, in this order. */
    int operations() {
        return tasks.size();
    }

    /** Runs an operation until it is fast; false if it never is, as in a JVM without its optimizing compiler. */
    boolean isFast(int operation, Kernels kernels) {
        Task task = tasks.get(operation);
        long start = System.nanoTime();
        int fastRuns = 0;
        for (int run = 0; fastRuns < FAST_RUNS && System.nanoTime() - start < PATIENCE; run++) {
            if (run > ASKING_RUNS && fastRuns == 0) {
                LockSupport.parkNanos(PAUSE);
            }
            long before = System.nanoTime();
            task.run(kernels);
            fastRuns = System.nanoTime() - before < STEPS * FAST_STEP ? fastRuns + 1 : 0;
        }
        return fastRuns == FAST_RUNS;
    }

    private void dots(Kernels kernels) {
        kernels.dots(x, 0, rows, y, 0, rows, WHOLE, 0, PAIRS, out);
        kernels.dots(x, 0, rows, y, 0, rows, RAGGED, 0, ROWS, out);
    }

    private void scatter(Kernels kernels) {
        kernels.scatter(y, 0, PAIRS, x, 0, rows, y, 0, rows, WHOLE, 0, WHOLE);
        kernels.scatter(y, 0, ROWS, x, 0, rows, y, 0, rows, RAGGED, 0, RAGGED);
        Arrays.fill(y, 0.25f);
    }

    private void sigmoid(Kernels kernels) {
        kernels.sigmoid(x, 0, x.length - 3, out);
    }

    private void softplus(Kernels kernels) {
        kernels.softplus(x, 0, x.length - 3, out);
    }

    private void log(Kernels kernels) {
        kernels.log(y, 0, y.length - 3, out);
    }
}
