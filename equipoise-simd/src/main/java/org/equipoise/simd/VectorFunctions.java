package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.FloatFunctions;
import org.equipoise.kernel.ScalarKernels;

/** The element-wise functions of {@link FloatFunctions}, operation by operation. */
final class VectorFunctions {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final int LANES = 8;
    private static final ScalarKernels SCALAR = new ScalarKernels();

    private VectorFunctions() {}

    static void sigmoid(float[] z, int from, int to, float[] out) {
        int rest = to - (to - from) % LANES;
        for (int k = from; k < rest; k += LANES) {
            FloatVector v = FloatVector.fromArray(S, z, k);
            FloatVector y = Polynomials.expOfNegative(v.abs().neg());
            FloatVector one = FloatVector.broadcast(S, 1f);
            FloatVector numerator = one.blend(y, v.compare(VectorOperators.LT, 0f));
            numerator.div(y.add(one)).intoArray(out, k);
        }
        SCALAR.sigmoid(z, rest, to, out);
    }

    static void softplus(float[] z, int from, int to, float[] out) {
        int rest = to - (to - from) % LANES;
        for (int k = from; k < rest; k += LANES) {
            FloatVector v = FloatVector.fromArray(S, z, k);
            FloatVector y = Polynomials.expOfNegative(v.abs().neg());
            FloatVector s = y.div(y.add(2f));
            FloatVector u = s.mul(s);
            FloatVector p = u.mul(FloatFunctions.A4)
                    .add(FloatFunctions.A3)
                    .mul(u)
                    .add(FloatFunctions.A2)
                    .mul(u)
                    .add(FloatFunctions.A1)
                    .mul(u)
                    .add(2f);
            FloatVector positive = v.blend(0f, v.compare(VectorOperators.LT, 0f));
            positive.add(s.mul(p)).intoArray(out, k);
        }
        SCALAR.softplus(z, rest, to, out);
    }

    static void log(float[] x, int from, int to, float[] out) {
        int rest = to - (to - from) % LANES;
        for (int k = from; k < rest; k += LANES) {
            FloatVector v = FloatVector.fromArray(S, x, k);
            // all but positive normal numbers is for the scalar twin: the code for it would be larger than what the JVM
            // compiles whole
            if (v.compare(VectorOperators.GE, Float.MIN_NORMAL)
                    .and(v.compare(VectorOperators.LT, Float.POSITIVE_INFINITY))
                    .allTrue()) {
                Polynomials.logOfNormal(v).intoArray(out, k);
            } else {
                SCALAR.log(x, k, k + LANES, out);
            }
        }
        SCALAR.log(x, rest, to, out);
    }
}
