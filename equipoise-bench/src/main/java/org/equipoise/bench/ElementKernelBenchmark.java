package org.equipoise.bench;

import java.util.concurrent.TimeUnit;
import org.equipoise.kernel.AdamStep;
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

/** Nanoseconds an element of the element-wise kernels. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ElementKernelBenchmark {
    private static final int SCORES = 24_576;

    /** About the parameters of a factorization of KuaiRec with 64 factors. */
    private static final int PARAMETERS = 1 << 18;

    @Param({"scalar", "vector"})
    String kernels;

    private Kernels kernel;
    private final AdamStep step = new AdamStep(1e-4f, 0.9f, 0.1f, 0.999f, 1e-3f, 1e-3f, 1.5f, 1e-8f, 1f);
    private final float[] out = new float[SCORES];
    private float[] logits;
    private float[] probabilities;
    private float[] theta;
    private float[] gradient;
    private float[] m;
    private float[] v;

    @Setup
    public void fill() {
        kernel = KernelSets.named(kernels);
        Seed seed = new Seed(2024);
        logits = KernelSets.normal(SCORES, seed);
        probabilities = new float[SCORES];
        kernel.sigmoid(logits, 0, SCORES, probabilities);
        theta = KernelSets.normal(PARAMETERS, seed.child("theta"));
        gradient = KernelSets.normal(PARAMETERS, seed.child("gradient"));
        m = new float[PARAMETERS];
        v = new float[PARAMETERS];
    }

    @Benchmark
    @OperationsPerInvocation(SCORES)
    public float[] sigmoid() {
        kernel.sigmoid(logits, 0, SCORES, out);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(SCORES)
    public float[] softplus() {
        kernel.softplus(logits, 0, SCORES, out);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(SCORES)
    public float[] log() {
        kernel.log(probabilities, 0, SCORES, out);
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(PARAMETERS)
    public float[] adam() {
        kernel.adam(theta, gradient, m, v, 0, PARAMETERS, step);
        return theta;
    }

    /** Reads one of Adam's arrays and writes another: half of what it moves. */
    @Benchmark
    @OperationsPerInvocation(PARAMETERS)
    public float[] copy() {
        System.arraycopy(theta, 0, m, 0, PARAMETERS);
        System.arraycopy(gradient, 0, v, 0, PARAMETERS);
        return m;
    }
}
