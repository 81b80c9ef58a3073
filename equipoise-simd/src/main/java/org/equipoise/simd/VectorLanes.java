package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.PanelKernels;

/**
 * The inner loops of {@link VectorPanels}: four rows of a block with two vectors of a panel, lane by lane. Eight sums hide the latency of
 * the additions and leave registers for merged lanes; sums merged through memory are slower at 16 columns and as fast at 64.
 */
final class VectorLanes {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final Class<? extends FloatVector> VECTOR = S.vectorType().asSubclass(FloatVector.class);
    private static final int WIDE = 8;
    private static final int ROWS = PanelKernels.ROWS;
    private static final int COLUMNS = PanelKernels.COLUMNS;

    private VectorLanes() {}

    /**
     * out = (l0 + l4) + (l2 + l6), of the lanes that start at x[xAt] and y[yAt] and those 4, 2 and 6 behind. Written out, because a
     * method of ours is not inlined here; each loop from 0 on, because then the compiler checks indices before it (a fifth faster).
     */
    static void addFour(float[] x, int xAt, float[] y, int yAt, int depth, float[] out, int at) {
        FloatVector zero = FloatVector.zero(S);
        FloatVector a00 = zero;
        FloatVector a01 = zero;
        FloatVector a10 = zero;
        FloatVector a11 = zero;
        FloatVector a20 = zero;
        FloatVector a21 = zero;
        FloatVector a30 = zero;
        FloatVector a31 = zero;
        for (int j = 0; j < depth; j++) {
            FloatVector y0 = FloatVector.fromArray(S, y, yAt + COLUMNS * j);
            FloatVector y1 = FloatVector.fromArray(S, y, yAt + COLUMNS * j + WIDE);
            FloatVector x0 = FloatVector.broadcast(S, x[xAt + ROWS * j]);
            a00 = a00.add(x0.mul(y0));
            a01 = a01.add(x0.mul(y1));
            FloatVector x1 = FloatVector.broadcast(S, x[xAt + ROWS * j + 1]);
            a10 = a10.add(x1.mul(y0));
            a11 = a11.add(x1.mul(y1));
            FloatVector x2 = FloatVector.broadcast(S, x[xAt + ROWS * j + 2]);
            a20 = a20.add(x2.mul(y0));
            a21 = a21.add(x2.mul(y1));
            FloatVector x3 = FloatVector.broadcast(S, x[xAt + ROWS * j + 3]);
            a30 = a30.add(x3.mul(y0));
            a31 = a31.add(x3.mul(y1));
        }
        FloatVector b00 = zero;
        FloatVector b01 = zero;
        FloatVector b10 = zero;
        FloatVector b11 = zero;
        FloatVector b20 = zero;
        FloatVector b21 = zero;
        FloatVector b30 = zero;
        FloatVector b31 = zero;
        int xb = xAt + ROWS * 4 * depth;
        int yb = yAt + COLUMNS * 4 * depth;
        for (int j = 0; j < depth; j++) {
            FloatVector y0 = FloatVector.fromArray(S, y, yb + COLUMNS * j);
            FloatVector y1 = FloatVector.fromArray(S, y, yb + COLUMNS * j + WIDE);
            FloatVector x0 = FloatVector.broadcast(S, x[xb + ROWS * j]);
            b00 = b00.add(x0.mul(y0));
            b01 = b01.add(x0.mul(y1));
            FloatVector x1 = FloatVector.broadcast(S, x[xb + ROWS * j + 1]);
            b10 = b10.add(x1.mul(y0));
            b11 = b11.add(x1.mul(y1));
            FloatVector x2 = FloatVector.broadcast(S, x[xb + ROWS * j + 2]);
            b20 = b20.add(x2.mul(y0));
            b21 = b21.add(x2.mul(y1));
            FloatVector x3 = FloatVector.broadcast(S, x[xb + ROWS * j + 3]);
            b30 = b30.add(x3.mul(y0));
            b31 = b31.add(x3.mul(y1));
        }
        a00 = a00.add(b00);
        a01 = a01.add(b01);
        a10 = a10.add(b10);
        a11 = a11.add(b11);
        a20 = a20.add(b20);
        a21 = a21.add(b21);
        a30 = a30.add(b30);
        a31 = a31.add(b31);
        FloatVector c00 = zero;
        FloatVector c01 = zero;
        FloatVector c10 = zero;
        FloatVector c11 = zero;
        FloatVector c20 = zero;
        FloatVector c21 = zero;
        FloatVector c30 = zero;
        FloatVector c31 = zero;
        int xc = xAt + ROWS * 2 * depth;
        int yc = yAt + COLUMNS * 2 * depth;
        for (int j = 0; j < depth; j++) {
            FloatVector y0 = FloatVector.fromArray(S, y, yc + COLUMNS * j);
            FloatVector y1 = FloatVector.fromArray(S, y, yc + COLUMNS * j + WIDE);
            FloatVector x0 = FloatVector.broadcast(S, x[xc + ROWS * j]);
            c00 = c00.add(x0.mul(y0));
            c01 = c01.add(x0.mul(y1));
            FloatVector x1 = FloatVector.broadcast(S, x[xc + ROWS * j + 1]);
            c10 = c10.add(x1.mul(y0));
            c11 = c11.add(x1.mul(y1));
            FloatVector x2 = FloatVector.broadcast(S, x[xc + ROWS * j + 2]);
            c20 = c20.add(x2.mul(y0));
            c21 = c21.add(x2.mul(y1));
            FloatVector x3 = FloatVector.broadcast(S, x[xc + ROWS * j + 3]);
            c30 = c30.add(x3.mul(y0));
            c31 = c31.add(x3.mul(y1));
        }
        FloatVector d00 = zero;
        FloatVector d01 = zero;
        FloatVector d10 = zero;
        FloatVector d11 = zero;
        FloatVector d20 = zero;
        FloatVector d21 = zero;
        FloatVector d30 = zero;
        FloatVector d31 = zero;
        int xd = xAt + ROWS * 6 * depth;
        int yd = yAt + COLUMNS * 6 * depth;
        for (int j = 0; j < depth; j++) {
            FloatVector y0 = FloatVector.fromArray(S, y, yd + COLUMNS * j);
            FloatVector y1 = FloatVector.fromArray(S, y, yd + COLUMNS * j + WIDE);
            FloatVector x0 = FloatVector.broadcast(S, x[xd + ROWS * j]);
            d00 = d00.add(x0.mul(y0));
            d01 = d01.add(x0.mul(y1));
            FloatVector x1 = FloatVector.broadcast(S, x[xd + ROWS * j + 1]);
            d10 = d10.add(x1.mul(y0));
            d11 = d11.add(x1.mul(y1));
            FloatVector x2 = FloatVector.broadcast(S, x[xd + ROWS * j + 2]);
            d20 = d20.add(x2.mul(y0));
            d21 = d21.add(x2.mul(y1));
            FloatVector x3 = FloatVector.broadcast(S, x[xd + ROWS * j + 3]);
            d30 = d30.add(x3.mul(y0));
            d31 = d31.add(x3.mul(y1));
        }
        c00 = c00.add(d00);
        c01 = c01.add(d01);
        c10 = c10.add(d10);
        c11 = c11.add(d11);
        c20 = c20.add(d20);
        c21 = c21.add(d21);
        c30 = c30.add(d30);
        c31 = c31.add(d31);
        VECTOR.cast(a00.add(c00)).intoArray(out, at);
        VECTOR.cast(a01.add(c01)).intoArray(out, at + WIDE);
        VECTOR.cast(a10.add(c10)).intoArray(out, at + COLUMNS);
        VECTOR.cast(a11.add(c11)).intoArray(out, at + COLUMNS + WIDE);
        VECTOR.cast(a20.add(c20)).intoArray(out, at + 2 * COLUMNS);
        VECTOR.cast(a21.add(c21)).intoArray(out, at + 2 * COLUMNS + WIDE);
        VECTOR.cast(a30.add(c30)).intoArray(out, at + 3 * COLUMNS);
        VECTOR.cast(a31.add(c31)).intoArray(out, at + 3 * COLUMNS + WIDE);
    }
}
