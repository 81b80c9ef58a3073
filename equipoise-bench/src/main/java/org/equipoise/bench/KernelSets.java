package org.equipoise.bench;

import org.equipoise.kernel.Kernels;
import org.equipoise.kernel.ScalarKernels;
import org.equipoise.random.Seed;
import org.equipoise.simd.VectorKernels;

/** The kernels and numbers that benchmarks share. */
final class KernelSets {
    private KernelSets() {}

    static Kernels named(String name) {
        return switch (name) {
            case "scalar" -> new ScalarKernels();
            case "vector" -> new VectorKernels();
            default -> throw new IllegalArgumentException("kernels must be scalar or vector, got " + name);
        };
    }

    static float[] normal(int n, Seed seed) {
        float[] x = new float[n];
        for (int k = 0; k < n; k++) {
            x[k] = (float) seed.normal(k);
        }
        return x;
    }
}
