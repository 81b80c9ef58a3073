package org.equipoise.simd;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MUL;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.SUB;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import org.equipoise.kernel.FloatFunctions;

/**
 * What {@link VectorFunctions} have in common. These methods pass vectors, so that the JVM has to inline them, and they are larger than what it
 * inlines without being told: the launcher tells it (docs/adr/0011).
 */
final class Polynomials {
    private Polynomials() {}

    /** ln(x) for normal, positive, finite x, as in {@link FloatFunctions}, and a finite number for any other x. */
    static FloatVector logOfNormal(FloatVector v) {
        IntVector bits = v.reinterpretAsInts().lanewise(SUB, FloatFunctions.SQRT_HALF_BITS);
        // a small int becomes a float by being put into the low bits of one: JDK 17 has no vector cast for it
        FloatVector exponent = bits.lanewise(ASHR, 23)
                .lanewise(ADD, 0x4B400000)
                .reinterpretAsFloats()
                .lanewise(SUB, FloatFunctions.ROUNDER);
        FloatVector f = bits.lanewise(AND, 0x007FFFFF)
                .lanewise(ADD, FloatFunctions.SQRT_HALF_BITS)
                .reinterpretAsFloats()
                .lanewise(SUB, 1f);
        FloatVector square = f.lanewise(MUL, f);
        FloatVector p = f.lanewise(MUL, FloatFunctions.L8)
                .lanewise(ADD, FloatFunctions.L7)
                .lanewise(MUL, f)
                .lanewise(ADD, FloatFunctions.L6)
                .lanewise(MUL, f)
                .lanewise(ADD, FloatFunctions.L5)
                .lanewise(MUL, f)
                .lanewise(ADD, FloatFunctions.L4)
                .lanewise(MUL, f)
                .lanewise(ADD, FloatFunctions.L3)
                .lanewise(MUL, f)
                .lanewise(ADD, FloatFunctions.L2)
                .lanewise(MUL, f)
                .lanewise(ADD, FloatFunctions.L1)
                .lanewise(MUL, f)
                .lanewise(ADD, FloatFunctions.L0);
        FloatVector tail = f.lanewise(MUL, square)
                .lanewise(MUL, p)
                .lanewise(ADD, exponent.lanewise(MUL, FloatFunctions.LN2_LOW))
                .lanewise(SUB, square.lanewise(MUL, 0.5f));
        return f.lanewise(ADD, tail).lanewise(ADD, exponent.lanewise(MUL, FloatFunctions.LN2_HIGH));
    }

    /** exp(−|z|), as in {@link FloatFunctions}. */
    static FloatVector expOfNegativeSize(FloatVector z) {
        FloatVector x = z.reinterpretAsInts().lanewise(OR, Integer.MIN_VALUE).reinterpretAsFloats();
        FloatVector shifted = x.lanewise(MUL, FloatFunctions.LOG2_E).lanewise(ADD, FloatFunctions.ROUNDER);
        FloatVector n = shifted.lanewise(SUB, FloatFunctions.ROUNDER);
        FloatVector r = x.lanewise(SUB, n.lanewise(MUL, FloatFunctions.LN2_HIGH))
                .lanewise(SUB, n.lanewise(MUL, FloatFunctions.LN2_LOW));
        FloatVector p = r.lanewise(MUL, FloatFunctions.E5)
                .lanewise(ADD, FloatFunctions.E4)
                .lanewise(MUL, r)
                .lanewise(ADD, FloatFunctions.E3)
                .lanewise(MUL, r)
                .lanewise(ADD, FloatFunctions.E2)
                .lanewise(MUL, r)
                .lanewise(ADD, FloatFunctions.E1)
                .lanewise(MUL, r)
                .lanewise(ADD, FloatFunctions.E0);
        FloatVector power = shifted.reinterpretAsInts()
                .lanewise(LSHL, 23)
                .lanewise(ADD, 0x3F800000)
                .reinterpretAsFloats();
        FloatVector y = p.lanewise(MUL, r.lanewise(MUL, r))
                .lanewise(ADD, r)
                .lanewise(ADD, 1f)
                .lanewise(MUL, power);
        return y.blend(0f, x.compare(LT, FloatFunctions.LOWEST));
    }
}
