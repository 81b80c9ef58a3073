package org.equipoise.simd;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.equipoise.kernel.Kernels;
import org.equipoise.kernel.PackedRows;
import org.equipoise.kernel.PanelKernels;

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
    private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    /** Vector steps (a load or two, some operations) in each task below, and the time of a compiled one at the most. */
    private static final int STEPS = 300;

    private static final long FAST_STEP = 25;

    private final float[] x = new float[ROWS * WHOLE];
    private final float[] y = new float[ROWS * WHOLE];
    private final float[] out = new float[ELEMENTS];
    private final int[] rows = new int[PAIRS];
    private final PackedRows block = new PackedRows(PanelKernels.ROWS, PanelKernels.ROWS, WHOLE);
    private final PackedRows panel = new PackedRows(PanelKernels.COLUMNS, PanelKernels.COLUMNS, WHOLE);
    private final float[] panelScores = new float[PanelKernels.ROWS * PanelKernels.COLUMNS];
    private final int[] found = new int[panelScores.length];

    /** A piece of work of about {@link #STEPS} vector steps. */
    private interface Task {
        void run(Kernels kernels);
    }

    private final Map<Operation, Task> tasks = new EnumMap<>(Map.of(
            Operation.LOG, this::log,
            Operation.DOTS, this::dots,
            Operation.SIGMOID, this::sigmoid,
            Operation.SCATTER, this::scatter,
            Operation.SOFTPLUS, this::softplus,
            Operation.PANELS, this::panels));

    WarmUp() {
        for (int k = 0; k < PAIRS; k++) {
            rows[k] = k % ROWS;
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = (k % 17 - 8) * 0.5f;
            y[k] = 0.25f;
        }
    }

    /**
     * Runs the operations in turn, so that the compiler has all of them in its queue, and reports each once it is fast. Returns when all are, or
     * when patience ends, as in a JVM without its optimizing compiler.
     */
    void run(Set<Operation> operations, Kernels kernels, Consumer<Operation> fast) {
        long start = System.nanoTime();
        Set<Operation> waiting = EnumSet.copyOf(operations);
        while (!waiting.isEmpty() && System.nanoTime() - start < PATIENCE) {
            long before = System.nanoTime();
            for (Operation operation : List.copyOf(waiting)) {
                if (isFast(operation, kernels)) {
                    waiting.remove(operation);
                    fast.accept(operation);
                }
            }
            // as long again as the round took: half a processor stays with those who wait for these kernels
            LockSupport.parkNanos(Math.max(SHORTEST_PAUSE, System.nanoTime() - before));
        }
    }

    /** Runs the operation once, or as often as it is fast; whether it was often enough. */
    private boolean isFast(Operation operation, Kernels kernels) {
        Task task = tasks.get(operation);
        for (int run = 0; run < FAST_RUNS; run++) {
            long before = System.nanoTime();
            task.run(kernels);
            if (System.nanoTime() - before >= STEPS * FAST_STEP) {
                return false;
            }
        }
        return true;
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

    private void panels(Kernels kernels) {
        kernels.panels().scores(block, panel, 0f, panelScores);
        kernels.panels().exceeding(panelScores, PanelKernels.ROWS, x, found);
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
