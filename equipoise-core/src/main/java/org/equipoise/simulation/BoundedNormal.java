package org.equipoise.simulation;

import org.equipoise.random.Seed;

/**
 * Numbers that are nearly standard normal, bounded, and belong to an index: √3 times the sum of four uniform numbers less two.
 * One hash gives all four, and the sum is exact, hence the same bits everywhere.
 */
final class BoundedNormal {
    /** No number is larger in absolute value. */
    static final double BOUND = 2 * StrictMath.sqrt(3);

    private static final double SCALE = StrictMath.sqrt(3);
    private static final int NODES = 48;

    private final long key;

    BoundedNormal(Seed seed) {
        this.key = Seed.mix(seed.value());
    }

    double at(long index) {
        long bits = Seed.mix(key + index * 0x9E3779B97F4A7C15L);
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return ((sum + 2) * 0x1p-16 - 2) * SCALE;
    }

    /** Nodes for a mean over the distribution: equally spaced; the trapezoidal rule suits a density that ends in third-order zeros. */
    static double[] nodes() {
        double[] node = new double[NODES - 1];
        for (int k = 0; k < node.length; k++) {
            node[k] = BOUND * (2.0 * (k + 1) / NODES - 1);
        }
        return node;
    }

    /** The weight of each of {@link #nodes}; they sum to 1. */
    static double[] weights() {
        double[] weight = nodes();
        double total = 0;
        for (int k = 0; k < weight.length; k++) {
            double distance = StrictMath.abs(weight[k]) / SCALE;
            double outer = 2 - distance;
            double inner = StrictMath.max(0, 1 - distance);
            weight[k] = outer * outer * outer - 4 * inner * inner * inner;
            total += weight[k];
        }
        for (int k = 0; k < weight.length; k++) {
            weight[k] /= total;
        }
        return weight;
    }
}
