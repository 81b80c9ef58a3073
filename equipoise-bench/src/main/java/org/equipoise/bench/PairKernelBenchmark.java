package org.equipoise.bench;

import java.util.concurrent.TimeUnit;
import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.Kernels;
import org.equipoise.random.Seed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Nanoseconds a pair of the kernels over pairs, and of loops that do no more than touch the same rows in the same order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PairKernelBenchmark.PAIRS)
public class PairKernelBenchmark {
    /** The sampled rows of a KuaiRec batch. */
    static final int PAIRS = 32_768;

    private static final int CACHE_LINE = 16;

    @Param("vector")
    String kernels;

    @Param
    PairTables tables;

    @Param({"16", "64"})
    int width;

    private Kernels kernel;
    private final float[] scores = new float[PAIRS];
    private float[] coefficients;
    private GatheredRows users;
    private GatheredRows items;
    private GatheredRows userSums;
    private GatheredRows itemSums;

    @Setup
    public void fill() {
        kernel = KernelSets.named(kernels);
        Seed seed = new Seed(2024);
        coefficients = KernelSets.normal(PAIRS, seed);
        users = tables.userRows(PAIRS, width, seed.child("users"));
        items = tables.itemRows(PAIRS, width, seed.child("items"));
        userSums = tables.userRows(PAIRS, width, seed.child("users"));
        itemSums = tables.itemRows(PAIRS, width, seed.child("items"));
    }

    @Benchmark
    public float[] dots() {
        kernel.dots(users, items, 0, PAIRS, scores);
        return scores;
    }

    @Benchmark
    public GatheredRows userScatter() {
        kernel.scatter(coefficients, items, userSums, 0, PAIRS, 0, width);
        return userSums;
    }

    @Benchmark
    public GatheredRows itemScatter() {
        kernel.scatter(coefficients, users, itemSums, 0, PAIRS, 0, width);
        return itemSums;
    }

    /** Reads one float of every cache line of both rows: an array's header leaves nearly every row in one line more than it fills. */
    @Benchmark
    public float gather() {
        float[] x = users.array();
        float[] y = items.array();
        float sum = 0;
        for (int k = 0; k < PAIRS; k++) {
            int i = users.start(k);
            int j = items.start(k);
            for (int column = 0; column < width; column += CACHE_LINE) {
                sum += x[i + column] + y[j + column];
            }
            sum += x[i + width - 1] + y[j + width - 1];
        }
        return sum;
    }

    /** Reads one float of every cache line of the item's row and writes one of every line of the user's sums. */
    @Benchmark
    public GatheredRows userUpdate() {
        update(items, userSums);
        return userSums;
    }

    @Benchmark
    public GatheredRows itemUpdate() {
        update(users, itemSums);
        return itemSums;
    }

    private void update(GatheredRows source, GatheredRows target) {
        float[] x = source.array();
        float[] y = target.array();
        for (int k = 0; k < PAIRS; k++) {
            int i = source.start(k);
            int j = target.start(k);
            for (int column = 0; column < width; column += CACHE_LINE) {
                y[j + column] += x[i + column];
            }
            y[j + width - 1] += x[i + width - 1];
        }
    }
}
