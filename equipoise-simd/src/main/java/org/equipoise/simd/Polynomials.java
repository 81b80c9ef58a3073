package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import org.equipoise.kernel.FloatFunctions;

/**
 * What {@link VectorFunctions} have in common. These methods pass vectors, so that the JVM has to inline them, and they are larger than what it
 * inlines without being told: the launcher tells it (docs/adr/0011).
 */
final class Polynomials {
    private Polynomials() {}

    /** ln(x) for normal, positive, finite x, as in {@link FloatFunctions}. */
    static FloatVector logOfNormal(FloatVector v) {
        IntVector bits = v.reinterpretAsInts().sub(FloatFunctions.SQRT_HALF_BITS);
        // a small int becomes a float by being put into the low bits of one: JDK 17 has no vector cast for it
        FloatVector exponent = bits.lanewise(VectorOperators.ASHR, 23)
                .add(0x4B400000)
                .reinterpretAsFloats()
                .sub(FloatFunctions.ROUNDER);
        FloatVector f = bits.and(0x007FFFFF)
                .add(FloatFunctions.SQRT_HALF_BITS)
                .reinterpretAsFloats()
                .sub(1f);
        FloatVector square = f.mul(f);
        FloatVector p = f.mul(FloatFunctions.L8)
                .add(FloatFunctions.L7)
                .mul(f)
                .add(FloatFunctions.L6)
                .mul(f)
                .add(FloatFunctions.L5)
                .mul(f)
                .add(FloatFunctions.L4)
                .mul(f)
                .add(FloatFunctions.L3)
                .mul(f)
                .add(FloatFunctions.L2)
                .mul(f)
                .add(FloatFunctions.L1)
                .mul(f)
                .add(FloatFunctions.L0);
        FloatVector tail =
                f.mul(square).mul(p).add(exponent.mul(FloatFunctions.LN2_LOW)).sub(square.mul(0.5f));
        return f.add(tail).add(exponent.mul(FloatFunctions.LN2_HIGH));
    }

    /** exp(x) for x ≤ 0, as in {@link FloatFunctions}. */
    static FloatVector expOfNegative(FloatVector x) {
        FloatVector shifted = x.mul(FloatFunctions.LOG2_E).add(FloatFunctions.ROUNDER);
        FloatVector n = shifted.sub(FloatFunctions.ROUNDER);
        FloatVector r = x.sub(n.mul(FloatFunctions.LN2_HIGH)).sub(n.mul(FloatFunctions.LN2_LOW));
        FloatVector p = r.mul(FloatFunctions.E5)
                .add(FloatFunctions.E4)
                .mul(r)
                .add(FloatFunctions.E3)
                .mul(r)
                .add(FloatFunctions.E2)
                .mul(r)
                .add(FloatFunctions.E1)
                .mul(r)
                .add(FloatFunctions.E0);
        FloatVector power = shifted.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, 23)
                .add(0x3F800000)
                .reinterpretAsFloats();
        FloatVector y = p.mul(r.mul(r)).add(r).add(1f).mul(power);
        return y.blend(0f, x.compare(VectorOperators.LT, FloatFunctions.LOWEST));
    }
}
