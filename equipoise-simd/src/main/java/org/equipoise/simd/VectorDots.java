package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Dot products of gathered rows. */
final class VectorDots {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final int LANES = 8;

    /** Exchanges the lanes whose numbers differ in the bit 4, 2 or 1. */
    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);

    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);

    /** The lanes whose number has the bit 4, 2 or 1. */
    private static final VectorMask<Float> BIT4 = VectorMask.fromLong(S, 0b11110000);

    private static final VectorMask<Float> BIT2 = VectorMask.fromLong(S, 0b11001100);
    private static final VectorMask<Float> BIT1 = VectorMask.fromLong(S, 0b10101010);

    private VectorDots() {}

    /**
     * Eight pairs at a time, for widths and numbers of pairs that are multiples of eight. Their eight vectors of lanes are merged
     * in a tree: each step puts two vectors' halves (then quarters, then neighbors) side by side and adds, so that after three
     * steps lane k holds the sum of pair k in the order ((l0+l4)+(l2+l6))+((l1+l5)+(l3+l7)).
     */
    static void byEight(
            float[] x,
            int xBase,
            int[] xRows,
            float[] y,
            int yBase,
            int[] yRows,
            int width,
            int from,
            int to,
            float[] out) {
        for (int k = from; k < to; k += LANES) {
            int x0 = xBase + xRows[k] * width;
            int x1 = xBase + xRows[k + 1] * width;
            int x2 = xBase + xRows[k + 2] * width;
            int x3 = xBase + xRows[k + 3] * width;
            int x4 = xBase + xRows[k + 4] * width;
            int x5 = xBase + xRows[k + 5] * width;
            int x6 = xBase + xRows[k + 6] * width;
            int x7 = xBase + xRows[k + 7] * width;
            int y0 = yBase + yRows[k] * width;
            int y1 = yBase + yRows[k + 1] * width;
            int y2 = yBase + yRows[k + 2] * width;
            int y3 = yBase + yRows[k + 3] * width;
            int y4 = yBase + yRows[k + 4] * width;
            int y5 = yBase + yRows[k + 5] * width;
            int y6 = yBase + yRows[k + 6] * width;
            int y7 = yBase + yRows[k + 7] * width;
            FloatVector a0 = FloatVector.zero(S);
            FloatVector a1 = a0;
            FloatVector a2 = a0;
            FloatVector a3 = a0;
            FloatVector a4 = a0;
            FloatVector a5 = a0;
            FloatVector a6 = a0;
            FloatVector a7 = a0;
            for (int j = 0; j < width; j += LANES) {
                a0 = a0.add(FloatVector.fromArray(S, x, x0 + j).mul(FloatVector.fromArray(S, y, y0 + j)));
                a1 = a1.add(FloatVector.fromArray(S, x, x1 + j).mul(FloatVector.fromArray(S, y, y1 + j)));
                a2 = a2.add(FloatVector.fromArray(S, x, x2 + j).mul(FloatVector.fromArray(S, y, y2 + j)));
                a3 = a3.add(FloatVector.fromArray(S, x, x3 + j).mul(FloatVector.fromArray(S, y, y3 + j)));
                a4 = a4.add(FloatVector.fromArray(S, x, x4 + j).mul(FloatVector.fromArray(S, y, y4 + j)));
                a5 = a5.add(FloatVector.fromArray(S, x, x5 + j).mul(FloatVector.fromArray(S, y, y5 + j)));
                a6 = a6.add(FloatVector.fromArray(S, x, x6 + j).mul(FloatVector.fromArray(S, y, y6 + j)));
                a7 = a7.add(FloatVector.fromArray(S, x, x7 + j).mul(FloatVector.fromArray(S, y, y7 + j)));
            }
            // pairs 0 and 4 share a vector, 1 and 5, …: then lane k ends as pair k
            FloatVector s04 = merge(a0, a4, SWAP4, BIT4);
            FloatVector s15 = merge(a1, a5, SWAP4, BIT4);
            FloatVector s26 = merge(a2, a6, SWAP4, BIT4);
            FloatVector s37 = merge(a3, a7, SWAP4, BIT4);
            FloatVector even = merge(s04, s26, SWAP2, BIT2);
            FloatVector odd = merge(s15, s37, SWAP2, BIT2);
            merge(even, odd, SWAP1, BIT1).intoArray(out, k);
        }
    }

    /** In the lanes without the bit u + swapped u, in those with it swapped v + v. */
    private static FloatVector merge(FloatVector u, FloatVector v, VectorShuffle<Float> swap, VectorMask<Float> bit) {
        return u.blend(v.rearrange(swap), bit).add(u.rearrange(swap).blend(v, bit));
    }

    /**
     * One pair at a time, for any width from eight on. The last columns of a width that is no multiple of eight are read with
     * those before them (a load must not pass the end of the array), moved to the first lanes, and the other lanes set to 0.
     */
    static void byOne(
            float[] x,
            int xBase,
            int[] xRows,
            float[] y,
            int yBase,
            int[] yRows,
            int width,
            int from,
            int to,
            float[] out) {
        int rest = width % LANES;
        int whole = width - rest;
        FloatVector zero = FloatVector.zero(S);
        VectorShuffle<Float> rotate = VectorShuffle.iota(S, LANES - rest, 1, true);
        VectorMask<Float> beyond = VectorMask.fromLong(S, -1L << rest);
        for (int k = from; k < to; k++) {
            int xAt = xBase + xRows[k] * width;
            int yAt = yBase + yRows[k] * width;
            FloatVector a = zero;
            for (int j = 0; j < whole; j += LANES) {
                a = a.add(FloatVector.fromArray(S, x, xAt + j).mul(FloatVector.fromArray(S, y, yAt + j)));
            }
            if (rest > 0) {
                int last = width - LANES;
                FloatVector tail = FloatVector.fromArray(S, x, xAt + last).mul(FloatVector.fromArray(S, y, yAt + last));
                a = a.add(tail.rearrange(rotate).blend(zero, beyond));
            }
            FloatVector halves = a.add(a.rearrange(SWAP4));
            FloatVector quarters = halves.add(halves.rearrange(SWAP2));
            out[k] = quarters.lane(0) + quarters.lane(1);
        }
    }
}
