package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.GatheredRows;

/**
 * Dot products of gathered rows of eight columns or more. Methods stay small: past a number of nodes the compiler stops inlining,
 * and a vector operation that is not inlined allocates (eight pairs at a time were slower than one).
 */
final class VectorDots {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final int LANES = 8;

    /** Exchanges the lanes whose numbers differ in the bit 4, 2 or 1. */
    private static final VectorShuffle<Float> SWAP4 = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);

    private static final VectorShuffle<Float> SWAP2 = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Float> SWAP1 = VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);

    /** The lanes whose number has the bit 4 or 2. */
    private static final VectorMask<Float> BIT4 = VectorMask.fromLong(S, 0b11110000);

    private static final VectorMask<Float> BIT2 = VectorMask.fromLong(S, 0b11001100);

    private VectorDots() {}

    /**
     * Four pairs at a time, for widths that are multiples of eight and numbers of pairs that are multiples of four. The four
     * vectors of lanes are merged in a tree: each step puts the halves (then the quarters) of two vectors side by side and adds,
     * which is the order ((l0+l4)+(l2+l6))+((l1+l5)+(l3+l7)) for each of them.
     */
    static void byFour(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        int width = x.width();
        for (int k = from; k < to; k += 4) {
            int x0 = x.start(k);
            int x1 = x.start(k + 1);
            int x2 = x.start(k + 2);
            int x3 = x.start(k + 3);
            int y0 = y.start(k);
            int y1 = y.start(k + 1);
            int y2 = y.start(k + 2);
            int y3 = y.start(k + 3);
            FloatVector a0 = FloatVector.zero(S);
            FloatVector a1 = a0;
            FloatVector a2 = a0;
            FloatVector a3 = a0;
            for (int j = 0; j < width; j += LANES) {
                a0 = a0.add(FloatVector.fromArray(S, xs, x0 + j).mul(FloatVector.fromArray(S, ys, y0 + j)));
                a1 = a1.add(FloatVector.fromArray(S, xs, x1 + j).mul(FloatVector.fromArray(S, ys, y1 + j)));
                a2 = a2.add(FloatVector.fromArray(S, xs, x2 + j).mul(FloatVector.fromArray(S, ys, y2 + j)));
                a3 = a3.add(FloatVector.fromArray(S, xs, x3 + j).mul(FloatVector.fromArray(S, ys, y3 + j)));
            }
            // written out, because a method of ours is not inlined here
            FloatVector even =
                    a0.blend(a2.rearrange(SWAP4), BIT4).add(a0.rearrange(SWAP4).blend(a2, BIT4));
            FloatVector odd =
                    a1.blend(a3.rearrange(SWAP4), BIT4).add(a1.rearrange(SWAP4).blend(a3, BIT4));
            FloatVector all = even.blend(odd.rearrange(SWAP2), BIT2)
                    .add(even.rearrange(SWAP2).blend(odd, BIT2));
            FloatVector sums = all.add(all.rearrange(SWAP1));
            out[k] = sums.lane(0);
            out[k + 1] = sums.lane(2);
            out[k + 2] = sums.lane(4);
            out[k + 3] = sums.lane(6);
        }
    }

    /** One pair at a time, for any width from eight on; lanes are merged, and last columns added, in plain Java. */
    static void byOne(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        int width = x.width();
        int whole = width - width % LANES;
        float[] lane = new float[LANES];
        for (int k = from; k < to; k++) {
            int xAt = x.start(k);
            int yAt = y.start(k);
            FloatVector a = FloatVector.zero(S);
            for (int j = 0; j < whole; j += LANES) {
                a = a.add(FloatVector.fromArray(S, xs, xAt + j).mul(FloatVector.fromArray(S, ys, yAt + j)));
            }
            a.intoArray(lane, 0);
            for (int j = whole; j < width; j++) {
                lane[j - whole] += xs[xAt + j] * ys[yAt + j];
            }
            out[k] = ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
        }
    }
}
