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

/** Nanoseconds a pair of the kernels over pairs, on tables of the size of KuaiRec and a batch of random pairs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PairKernelBenchmark.PAIRS)
public class PairKernelBenchmark {
    static final int PAIRS = 24_576;
    private static final int USERS = 1_411;
    private static final int ITEMS = 3_327;
    private static final int CACHE_LINE = 16;

    @Param({"scalar", "vector"})
    String kernels;

    @Param({"16", "64"})
    int width;

    private Kernels kernel;
    private final int[] users = new int[PAIRS];
    private final int[] items = new int[PAIRS];
    private final float[] coefficients = new float[PAIRS];
    private final float[] scores = new float[PAIRS];
    private float[] userTable;
    private float[] itemTable;
    private float[] gradient;

    @Setup
    public void fill() {
        kernel = KernelSets.named(kernels);
        Seed seed = new Seed(2024);
        userTable = KernelSets.normal(USERS * width, seed.child("users"));
        itemTable = KernelSets.normal(ITEMS * width, seed.child("items"));
        gradient = new float[USERS * width];
        for (int k = 0; k < PAIRS; k++) {
            users[k] = (int) (USERS * seed.uniform(2L * k));
            items[k] = (int) (ITEMS * seed.uniform(2L * k + 1));
            coefficients[k] = (float) seed.normal(k);
        }
    }

    @Benchmark
    public float[] dots() {
        kernel.dots(
                new GatheredRows(userTable, 0, width, users),
                new GatheredRows(itemTable, 0, width, items),
                0,
                PAIRS,
                scores);
        return scores;
    }

    @Benchmark
    public float[] scatter() {
        kernel.scatter(
                coefficients,
                new GatheredRows(itemTable, 0, width, items),
                new GatheredRows(gradient, 0, width, users),
                0,
                PAIRS,
                0,
                width);
        return gradient;
    }

    /** One float of every cache line of the same rows: what fetching them costs at the least. */
    @Benchmark
    public float gather() {
        float sum = 0;
        for (int k = 0; k < PAIRS; k++) {
            int u = users[k] * width;
            int i = items[k] * width;
            for (int j = 0; j < width; j += CACHE_LINE) {
                sum += userTable[u + j] + itemTable[i + j];
            }
        }
        return sum;
    }
}
