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
import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.Kernels;
import org.equipoise.kernel.PackedRows;
import org.equipoise.kernel.PanelKernels;

/**
 * Runs vector kernels on small arrays until they are compiled. What is compiled shows in the time: a vector operation takes about
 * a nanosecond then, and fifty and more before. Only the moment of the change to vector kernels depends on time; what is computed
 * does not, for their bits are the same.
 */
final class WarmUp {
    private static final int ROWS = 16;

    /** Blocks of 64, 16 and 8 columns, and some left over. */
    private static final int RAGGED = 92;

    /** A few steps a loop, here and below: a longer loop would be compiled twice, once from its middle on. */
    private static final int PAIRS = 12;

    private static final int DEPTH = 32;
    private static final int ELEMENTS = 251;
    private static final int FAST_RUNS = 20;
    private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    /** Vector steps (a load or two, some operations) in each task below, and the time of a compiled one at the most. */
    private static final int STEPS = 300;

    private static final long FAST_STEP = 25;

    private final float[] x = new float[ROWS * RAGGED];
    private final float[] y = new float[ROWS * RAGGED];
    private final float[] out = new float[ELEMENTS];
    private final int[] rows = new int[PAIRS];
    private final PackedRows block = new PackedRows(PanelKernels.ROWS, PanelKernels.ROWS, DEPTH);
    private final PackedRows panel = new PackedRows(PanelKernels.COLUMNS, PanelKernels.COLUMNS, DEPTH);
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
        }
        Arrays.fill(y, 0.25f);
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
        dots(kernels, 16, PAIRS);
        dots(kernels, 32, PAIRS);
        dots(kernels, 64, PAIRS);
        dots(kernels, RAGGED, 2);
    }

    private void dots(Kernels kernels, int width, int pairs) {
        kernels.dots(new GatheredRows(x, 0, width, rows), new GatheredRows(y, 0, width, rows), 0, pairs, out);
    }

    private void scatter(Kernels kernels) {
        GatheredRows source = new GatheredRows(x, 0, RAGGED, rows);
        GatheredRows target = new GatheredRows(y, 0, RAGGED, rows);
        kernels.scatter(x, source, target, 0, PAIRS, 0, RAGGED);
        Arrays.fill(y, 0.25f);
    }

    private void panels(Kernels kernels) {
        kernels.panels().scores(block, panel, 0f, panelScores);
        kernels.panels().exceeding(panelScores, PanelKernels.ROWS, x, found);
    }

    private void sigmoid(Kernels kernels) {
        kernels.sigmoid(x, 0, ELEMENTS, out);
        kernels.sigmoid(x, 0, ELEMENTS, out);
    }

    private void softplus(Kernels kernels) {
        kernels.softplus(x, 0, ELEMENTS, out);
        kernels.softplus(x, 0, ELEMENTS, out);
    }

    /** Of numbers that have a logarithm and of some that have none: either branch is to be compiled. */
    private void log(Kernels kernels) {
        kernels.log(y, 0, ELEMENTS, out);
        kernels.log(x, 0, ELEMENTS, out);
    }
}
