package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * What kernels do to eight columns. Methods that pass vectors must be inlined, or each call makes an object: these are small enough to be
 * inlined always, as long as none calls another.
 */
final class EightLanes {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final Class<? extends FloatVector> VECTOR = S.vectorType().asSubclass(FloatVector.class);

    /** Exchanges the lanes whose numbers differ in the bit 4, 2 or 1. */
    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);

    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);

    private EightLanes() {}

    /** sum + x[i …] · y[j …] */
    static FloatVector addProduct(FloatVector sum, float[] x, int i, float[] y, int j) {
        return sum.add(FloatVector.fromArray(S, x, i).mul(FloatVector.fromArray(S, y, j)));
    }

    /** y[j …] += c · x[i …] */
    static void addScaled(FloatVector c, float[] x, int i, float[] y, int j) {
        FloatVector product = c.mul(FloatVector.fromArray(S, x, i));
        VECTOR.cast(FloatVector.fromArray(S, y, j).add(product)).intoArray(y, j);
    }

    /** ((l0+l4)+(l2+l6))+((l1+l5)+(l3+l7)) */
    static float merged(FloatVector lanes) {
        FloatVector halves = lanes.add(lanes.rearrange(SWAP4));
        FloatVector quarters = halves.add(halves.rearrange(SWAP2));
        return quarters.add(quarters.rearrange(SWAP1)).lane(0);
    }
}
