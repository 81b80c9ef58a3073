package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.GatheredRows;

/**
 * Dot products of gathered rows of eight columns or more. The widths most used have code without a loop over columns: such a loop,
 * short and inside of the one over pairs, costs up to as much as fetching the rows, and takes longer to compile.
 */
final class VectorDots {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final int LANES = 8;

    /** Exchanges the lanes whose numbers differ in the bit 4, 2 or 1. */
    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);

    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);

    private VectorDots() {}

    static void dots(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        switch (x.width()) {
            case 16 -> of16(x, y, from, to, out);
            case 32 -> of32(x, y, from, to, out);
            case 64 -> of64(x, y, from, to, out);
            default -> ofAny(x, y, from, to, out);
        }
    }

    private static void of16(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        for (int k = from; k < to; k++) {
            int i = x.start(k);
            int j = y.start(k);
            FloatVector sum = FloatVector.zero(S);
            sum = add(sum, xs, i, ys, j);
            sum = add(sum, xs, i + 8, ys, j + 8);
            out[k] = merged(sum);
        }
    }

    private static void of32(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        for (int k = from; k < to; k++) {
            int i = x.start(k);
            int j = y.start(k);
            FloatVector sum = FloatVector.zero(S);
            sum = add(sum, xs, i, ys, j);
            sum = add(sum, xs, i + 8, ys, j + 8);
            sum = add(sum, xs, i + 16, ys, j + 16);
            sum = add(sum, xs, i + 24, ys, j + 24);
            out[k] = merged(sum);
        }
    }

    private static void of64(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        for (int k = from; k < to; k++) {
            int i = x.start(k);
            int j = y.start(k);
            FloatVector sum = FloatVector.zero(S);
            sum = add(sum, xs, i, ys, j);
            sum = add(sum, xs, i + 8, ys, j + 8);
            sum = add(sum, xs, i + 16, ys, j + 16);
            sum = add(sum, xs, i + 24, ys, j + 24);
            sum = add(sum, xs, i + 32, ys, j + 32);
            sum = add(sum, xs, i + 40, ys, j + 40);
            sum = add(sum, xs, i + 48, ys, j + 48);
            sum = add(sum, xs, i + 56, ys, j + 56);
            out[k] = merged(sum);
        }
    }

    /** Any width from eight on; what is left over of a vector is padded with zeros, which change no lane. */
    private static void ofAny(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        int width = x.width();
        int whole = width - width % LANES;
        float[] rest = new float[LANES];
        for (int k = from; k < to; k++) {
            int i = x.start(k);
            int j = y.start(k);
            FloatVector sum = FloatVector.zero(S);
            for (int column = 0; column < whole; column += LANES) {
                sum = add(sum, xs, i + column, ys, j + column);
            }
            for (int column = whole; column < width; column++) {
                rest[column - whole] = xs[i + column] * ys[j + column];
            }
            out[k] = merged(sum.add(FloatVector.fromArray(S, rest, 0)));
        }
    }

    // Small enough to be inlined always: a vector that is passed to a method that is not costs an object.

    private static FloatVector add(FloatVector sum, float[] x, int i, float[] y, int j) {
        return sum.add(FloatVector.fromArray(S, x, i).mul(FloatVector.fromArray(S, y, j)));
    }

    /** ((l0+l4)+(l2+l6))+((l1+l5)+(l3+l7)) */
    private static float merged(FloatVector sum) {
        FloatVector halves = sum.add(sum.rearrange(SWAP4));
        FloatVector quarters = halves.add(halves.rearrange(SWAP2));
        return quarters.add(quarters.rearrange(SWAP1)).lane(0);
    }
}
