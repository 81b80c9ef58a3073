package org.equipoise.bench.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.equipoise.kernel.PackedRows;
import org.equipoise.kernel.PanelKernels;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.simd.VectorKernels;

/**
 * Nanoseconds a pair of the kernels that score, on one thread, beside what bounds them: multiply-adds in registers for panels, a
 * bare gather of the same rows for given pairs. All are timed in turn; the fastest of many rounds counts. A benchmark, not a test.
 */
public final class KernelSpeed {
    private static final int ROUNDS = 20;
    private static final double WARM_UP = 1.5;
    private static final int BLOCK = 128;
    private static final int PANELS = 256;
    private static final int PAIRS = 1 << 20;
    private static final int USERS = 100_000;
    private static final int ITEMS = 20_000;
    private static final int CACHE_LINE = 16;
    private static final int STEPS = 200_000;

    private final int width;
    private final PanelKernels kernels = new VectorKernels().panels();
    private final PackedRows block;
    private final PackedRows[] panels = new PackedRows[PANELS];
    private final float[] scores = new float[BLOCK * PanelKernels.COLUMNS];
    private final int[] found = new int[scores.length];
    private final float[] bounds = new float[BLOCK];
    private final Tables tables;
    private final Pairs pairs = new Pairs(PAIRS);
    private final float[] pairScores = new float[PAIRS];
    private float sink;

    private KernelSpeed(int width) {
        this.width = width;
        this.tables = new Tables(USERS, ITEMS, width, 1);
        this.block = packed(PanelKernels.ROWS, BLOCK, 0);
        Arrays.setAll(panels, p -> packed(PanelKernels.COLUMNS, PanelKernels.COLUMNS, p * PanelKernels.COLUMNS));
        Arrays.fill(bounds, Float.MAX_VALUE);
        Seed seed = new Seed(7);
        for (int k = 0; k < PAIRS; k++) {
            pairs.add((int) (USERS * seed.uniform(2L * k)), (int) (ITEMS * seed.uniform(2L * k + 1)));
        }
    }

    private PackedRows packed(int group, int rows, int first) {
        PackedRows packed = new PackedRows(group, rows, width);
        for (int row = 0; row < rows; row++) {
            packed.set(row, tables.theta, (first + row) * width, 0f);
        }
        return packed;
    }

    public static void main(String[] args) {
        for (int width : new int[] {64, 16}) {
            new KernelSpeed(width).report();
        }
    }

    private void report() {
        String[] names = {
            "panel scores", "of them exceeding", "fused peak", "separate peak", "pair scores", "bare gather"
        };
        DoubleSupplier[] tasks = {
            this::panelScores, this::exceeding, this::fused, this::separate, this::pairScores, this::gather
        };
        double[] best = new double[tasks.length];
        Arrays.fill(best, Double.MAX_VALUE);
        for (DoubleSupplier task : tasks) {
            warmUp(task);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int t = 0; t < tasks.length; t++) {
                long begun = System.nanoTime();
                double count = tasks[t].getAsDouble();
                best[t] = Math.min(best[t], (System.nanoTime() - begun) / count);
            }
        }
        for (int t = 0; t < tasks.length; t++) {
            System.out.printf(
                    Locale.ROOT,
                    "K = %d: %-18s %6.3f ns a pair, %6.1f pairs/us%n",
                    width,
                    names[t],
                    best[t],
                    1e3 / best[t]);
        }
        System.out.printf(Locale.ROOT, "(%s)%n", sink);
    }

    private void warmUp(DoubleSupplier task) {
        long begun = System.nanoTime();
        while ((System.nanoTime() - begun) * 1e-9 < WARM_UP) {
            sink += (float) task.getAsDouble();
        }
    }

    private double panelScores() {
        for (PackedRows panel : panels) {
            kernels.scores(block, panel, 0f, scores);
            sink += scores[7];
        }
        return (double) BLOCK * PanelKernels.COLUMNS * PANELS;
    }

    private double exceeding() {
        for (int p = 0; p < PANELS; p++) {
            sink += kernels.exceeding(scores, BLOCK, bounds, found);
        }
        return (double) BLOCK * PanelKernels.COLUMNS * PANELS;
    }

    private double fused() {
        sink += Peak.fused(STEPS);
        return (double) STEPS * Peak.PER_STEP / width;
    }

    private double separate() {
        sink += Peak.separate(STEPS);
        return (double) STEPS * Peak.PER_STEP / width;
    }

    private double pairScores() {
        tables.fitted().forward(pairs, pairScores, Workers.single());
        sink += pairScores[7];
        return PAIRS;
    }

    private double gather() {
        int items = USERS * width;
        for (int k = 0; k < PAIRS; k++) {
            int u = pairs.user(k) * width;
            int i = items + pairs.item(k) * width;
            for (int j = 0; j < width; j += CACHE_LINE) {
                sink += tables.theta[u + j] + tables.theta[i + j];
            }
        }
        return PAIRS;
    }
}
