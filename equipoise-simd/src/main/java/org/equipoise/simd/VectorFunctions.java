package org.equipoise.simd;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.DIV;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MUL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.FloatFunctions;
import org.equipoise.kernel.ScalarKernels;

/**
 * The element-wise functions of {@link FloatFunctions}, operation by operation, in the widest vectors that the JVM has: lanes do not meet,
 * so that the width changes no bit.
 */
final class VectorFunctions {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final Class<? extends FloatVector> VECTOR = S.vectorType().asSubclass(FloatVector.class);
    private static final int LANES = S.length();
    private static final ScalarKernels SCALAR = new ScalarKernels();

    private VectorFunctions() {}

    static void sigmoid(float[] z, int from, int to, float[] out) {
        int rest = to - (to - from) % LANES;
        for (int k = from; k < rest; k += LANES) {
            FloatVector v = FloatVector.fromArray(S, z, k);
            FloatVector y = Polynomials.expOfNegativeSize(v);
            FloatVector one = FloatVector.broadcast(S, 1f);
            FloatVector numerator = one.blend(y, v.compare(LT, 0f));
            VECTOR.cast(numerator.lanewise(DIV, y.lanewise(ADD, one))).intoArray(out, k);
        }
        SCALAR.sigmoid(z, rest, to, out);
    }

    static void softplus(float[] z, int from, int to, float[] out) {
        int rest = to - (to - from) % LANES;
        for (int k = from; k < rest; k += LANES) {
            FloatVector v = FloatVector.fromArray(S, z, k);
            FloatVector y = Polynomials.expOfNegativeSize(v);
            FloatVector s = y.lanewise(DIV, y.lanewise(ADD, 2f));
            FloatVector u = s.lanewise(MUL, s);
            FloatVector p = u.lanewise(MUL, FloatFunctions.A4)
                    .lanewise(ADD, FloatFunctions.A3)
                    .lanewise(MUL, u)
                    .lanewise(ADD, FloatFunctions.A2)
                    .lanewise(MUL, u)
                    .lanewise(ADD, FloatFunctions.A1)
                    .lanewise(MUL, u)
                    .lanewise(ADD, 2f);
            FloatVector positive = v.blend(0f, v.compare(LT, 0f));
            VECTOR.cast(positive.lanewise(ADD, s.lanewise(MUL, p))).intoArray(out, k);
        }
        SCALAR.softplus(z, rest, to, out);
    }

    static void log(float[] x, int from, int to, float[] out) {
        int rest = to - (to - from) % LANES;
        int k = logUpToOther(x, from, rest, out);
        while (k < rest) {
            SCALAR.log(x, k, k + LANES, out);
            k = logUpToOther(x, k + LANES, rest, out);
        }
        SCALAR.log(x, rest, to, out);
    }

    /**
     * Logarithms of zeros and positive normal numbers, up to the first vector that holds any other; where that one starts. The scalar twin does
     * it, but is not called from within this loop: a call would make the loop fetch its constants anew each time around.
     */
    private static int logUpToOther(float[] x, int from, int to, float[] out) {
        for (int k = from; k < to; k += LANES) {
            FloatVector v = FloatVector.fromArray(S, x, k);
            VectorMask<Float> zero = v.compare(EQ, 0f);
            VectorMask<Float> normal = v.compare(GE, Float.MIN_NORMAL).and(v.compare(LT, Float.POSITIVE_INFINITY));
            if (!normal.or(zero).allTrue()) {
                return k;
            }
            FloatVector y = Polynomials.logOfNormal(v).blend(Float.NEGATIVE_INFINITY, zero);
            VECTOR.cast(y).intoArray(out, k);
        }
        return to;
    }
}
