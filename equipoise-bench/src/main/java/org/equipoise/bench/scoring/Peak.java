package org.equipoise.bench.scoring;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The most multiply-adds the processor does, on numbers in registers: fused, and as two operations, each rounded. */
final class Peak {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

    /** Chains of operations side by side, and multiply-adds a step of the loops below. */
    static final int PER_STEP = 12 * S.length();

    private Peak() {}

    static float fused(int steps) {
        FloatVector m = FloatVector.broadcast(S, 0.5f);
        FloatVector b = FloatVector.broadcast(S, steps);
        FloatVector a0 = b;
        FloatVector a1 = b;
        FloatVector a2 = b;
        FloatVector a3 = b;
        FloatVector a4 = b;
        FloatVector a5 = b;
        FloatVector a6 = b;
        FloatVector a7 = b;
        FloatVector a8 = b;
        FloatVector a9 = b;
        FloatVector a10 = b;
        FloatVector a11 = b;
        for (int k = 0; k < steps; k++) {
            a0 = a0.fma(m, b);
            a1 = a1.fma(m, b);
            a2 = a2.fma(m, b);
            a3 = a3.fma(m, b);
            a4 = a4.fma(m, b);
            a5 = a5.fma(m, b);
            a6 = a6.fma(m, b);
            a7 = a7.fma(m, b);
            a8 = a8.fma(m, b);
            a9 = a9.fma(m, b);
            a10 = a10.fma(m, b);
            a11 = a11.fma(m, b);
        }
        FloatVector sum = a0.add(a1)
                .add(a2)
                .add(a3)
                .add(a4)
                .add(a5)
                .add(a6)
                .add(a7)
                .add(a8)
                .add(a9)
                .add(a10)
                .add(a11);
        return sum.lane(0);
    }

    static float separate(int steps) {
        FloatVector m = FloatVector.broadcast(S, 0.5f);
        FloatVector b = FloatVector.broadcast(S, steps);
        FloatVector a0 = b;
        FloatVector a1 = b;
        FloatVector a2 = b;
        FloatVector a3 = b;
        FloatVector a4 = b;
        FloatVector a5 = b;
        FloatVector a6 = b;
        FloatVector a7 = b;
        FloatVector a8 = b;
        FloatVector a9 = b;
        FloatVector a10 = b;
        FloatVector a11 = b;
        for (int k = 0; k < steps; k++) {
            a0 = a0.mul(m).add(b);
            a1 = a1.mul(m).add(b);
            a2 = a2.mul(m).add(b);
            a3 = a3.mul(m).add(b);
            a4 = a4.mul(m).add(b);
            a5 = a5.mul(m).add(b);
            a6 = a6.mul(m).add(b);
            a7 = a7.mul(m).add(b);
            a8 = a8.mul(m).add(b);
            a9 = a9.mul(m).add(b);
            a10 = a10.mul(m).add(b);
            a11 = a11.mul(m).add(b);
        }
        FloatVector sum = a0.add(a1)
                .add(a2)
                .add(a3)
                .add(a4)
                .add(a5)
                .add(a6)
                .add(a7)
                .add(a8)
                .add(a9)
                .add(a10)
                .add(a11);
        return sum.lane(0);
    }
}
