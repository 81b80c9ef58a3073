package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.GatheredRows;

/**
 * Dot products of gathered rows of eight columns or more. The widths most used have code without a loop over columns: such a loop,
 * short and inside of the one over pairs, costs up to as much as fetching the rows, and takes longer to compile. A row is checked once, as a whole.
 */
final class VectorDots {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final Class<? extends FloatVector> VECTOR = S.vectorType().asSubclass(FloatVector.class);
    private static final int LANES = 8;

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
            int i = x.checkedStart(k, 0, 16);
            int j = y.checkedStart(k, 0, 16);
            FloatVector sum = FloatVector.zero(S);
            sum = EightLanes.addProduct(sum, xs, i, ys, j);
            sum = EightLanes.addProduct(sum, xs, i + 8, ys, j + 8);
            out[k] = EightLanes.merged(sum);
        }
    }

    private static void of32(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        for (int k = from; k < to; k++) {
            int i = x.checkedStart(k, 0, 32);
            int j = y.checkedStart(k, 0, 32);
            FloatVector sum = FloatVector.zero(S);
            sum = EightLanes.addProduct(sum, xs, i, ys, j);
            sum = EightLanes.addProduct(sum, xs, i + 8, ys, j + 8);
            sum = EightLanes.addProduct(sum, xs, i + 16, ys, j + 16);
            sum = EightLanes.addProduct(sum, xs, i + 24, ys, j + 24);
            out[k] = EightLanes.merged(sum);
        }
    }

    private static void of64(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        for (int k = from; k < to; k++) {
            int i = x.checkedStart(k, 0, 64);
            int j = y.checkedStart(k, 0, 64);
            FloatVector sum = FloatVector.zero(S);
            sum = EightLanes.addProduct(sum, xs, i, ys, j);
            sum = EightLanes.addProduct(sum, xs, i + 8, ys, j + 8);
            sum = EightLanes.addProduct(sum, xs, i + 16, ys, j + 16);
            sum = EightLanes.addProduct(sum, xs, i + 24, ys, j + 24);
            sum = EightLanes.addProduct(sum, xs, i + 32, ys, j + 32);
            sum = EightLanes.addProduct(sum, xs, i + 40, ys, j + 40);
            sum = EightLanes.addProduct(sum, xs, i + 48, ys, j + 48);
            sum = EightLanes.addProduct(sum, xs, i + 56, ys, j + 56);
            out[k] = EightLanes.merged(sum);
        }
    }

    /**
     * Any width from eight on. Lanes with a rest to come are merged in plain Java: what was just stored number by number loads slowly as a vector. The sum
     * that the loop carries is cast to its class, which the compiler would otherwise take from a profile: without one, each step makes an object.
     */
    private static void ofAny(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        float[] xs = x.array();
        float[] ys = y.array();
        int width = x.width();
        int whole = width - width % LANES;
        float[] lane = new float[LANES];
        for (int k = from; k < to; k++) {
            int i = x.checkedStart(k, 0, width);
            int j = y.checkedStart(k, 0, width);
            FloatVector sum = FloatVector.zero(S);
            for (int column = 0; column < whole; column += LANES) {
                sum = EightLanes.addProduct(VECTOR.cast(sum), xs, i + column, ys, j + column);
            }
            if (whole == width) {
                out[k] = EightLanes.merged(VECTOR.cast(sum));
            } else {
                VECTOR.cast(sum).intoArray(lane, 0);
                for (int column = whole; column < width; column++) {
                    lane[column - whole] += xs[i + column] * ys[j + column];
                }
                out[k] = ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
            }
        }
    }
}
