package org.equipoise.random;

/**
 * Two functions of fdlibm 5.3 on the arguments that random numbers need, with the bits of {@link StrictMath}, whose specification they are. Java 17 calls
 * those in C, which costs several times as much.
 *
 * <p>The algorithms and coefficients are those of fdlibm, e_log.c, e_rem_pio2.c, k_cos.c and k_sin.c: Copyright (C) 1993 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved.
 */
final class Fdlibm {
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    /** π/2 in parts of 33 bits, each followed by the rest of it. */
    private static final double HALF_PI_1 = 0x1.921fb544p0;

    private static final double HALF_PI_1_REST = 0x1.0b4611a626331p-34;
    private static final double HALF_PI_2 = 0x1.0b4611a6p-34;
    private static final double HALF_PI_2_REST = 0x1.3198a2e037073p-69;
    private static final double HALF_PI_3 = 0x1.3198a2ep-69;
    private static final double HALF_PI_3_REST = 0x1.b839a252049c1p-104;

    /** The high words of 0, π/2, π, 3π/2 and 2π. */
    private static final int[] HIGH_OF_MULTIPLE = {0, 0x3FF921FB, 0x400921FB, 0x4012D97C, 0x401921FB};

    private static final int HIGH_OF_QUARTER_PI = 0x3FE921FB;

    private Fdlibm() {}

    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >> 32);
    }

    private static double withHigh(double x, int high) {
        return Double.longBitsToDouble(((long) high << 32) | (Double.doubleToRawLongBits(x) & 0xFFFFFFFFL));
    }

    /** log x of a normal x &gt; 0: x = 2^k (1 + f) with 1 + f in [√½, √2], and log(1 + f) by a polynomial in f/(2 + f). */
    static double log(double x) {
        int exponentWord = high(x);
        int hx = exponentWord & 0x000FFFFF;
        int half = (hx + 0x95F64) & 0x100000;
        int k = (exponentWord >> 20) - 1023 + (half >> 20);
        double f = withHigh(x, hx | (half ^ 0x3FF00000)) - 1.0;
        if ((0x000FFFFF & (2 + hx)) < 3) {
            return logNearOne(f, k);
        }
        double s = f / (2.0 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
        double inner = w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3);
        double odd = z * (0x1.5555555555593p-1 + w * (0x1.2492494229359p-2 + inner));
        double r = odd + even;
        if (((hx - 0x6147A) | (0x6B851 - hx)) > 0) {
            double halfSquare = 0.5 * f * f;
            return k == 0
                    ? f - (halfSquare - s * (halfSquare + r))
                    : k * LN2_HIGH - ((halfSquare - (s * (halfSquare + r) + k * LN2_LOW)) - f);
        }
        return k == 0 ? f - s * (f - r) : k * LN2_HIGH - ((s * (f - r) - k * LN2_LOW) - f);
    }

    /** |f| &lt; 2⁻²⁰. */
    private static double logNearOne(double f, int k) {
        if (f == 0) {
            return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
        }
        double r = f * f * (0.5 - 0x1.5555555555555p-2 * f);
        return k == 0 ? f - r : k * LN2_HIGH - ((r - k * LN2_LOW) - f);
    }

    /** cos x for 0 ≤ x ≤ 2π. */
    static double cos(double x) {
        int ix = high(x);
        if (ix <= HIGH_OF_QUARTER_PI) {
            return kernelCos(x, 0);
        }
        if (ix == HIGH_OF_MULTIPLE[1]) {
            return cosNearHalfPi(x);
        }
        int n = (int) (x * TWO_OVER_PI + 0.5);
        double r = x - n * HALF_PI_1;
        double w = n * HALF_PI_1_REST;
        if (ix == HIGH_OF_MULTIPLE[n]) {
            return cosNearMultiple(n, ix >> 20, r, w);
        }
        double y = r - w;
        return quadrant(n, y, (r - y) - w);
    }

    private static double cosNearHalfPi(double x) {
        double z = x - HALF_PI_1 - HALF_PI_2;
        double y = z - HALF_PI_2_REST;
        return -kernelSin(y, (z - y) - HALF_PI_2_REST);
    }

    /** Where x is close to n π/2 with n &gt; 1, whose leading bits cancel: more bits of π/2, as many as are needed. */
    private static double cosNearMultiple(int n, int exponent, double first, double firstRest) {
        double r = first;
        double w = firstRest;
        double y = r - w;
        if (exponent - ((high(y) >> 20) & 0x7FF) > 16) {
            double before = r;
            w = n * HALF_PI_2;
            r = before - w;
            w = n * HALF_PI_2_REST - ((before - r) - w);
            y = r - w;
            if (exponent - ((high(y) >> 20) & 0x7FF) > 49) {
                before = r;
                w = n * HALF_PI_3;
                r = before - w;
                w = n * HALF_PI_3_REST - ((before - r) - w);
                y = r - w;
            }
        }
        return quadrant(n, y, (r - y) - w);
    }

    /** cos(n π/2 + y + rest). */
    private static double quadrant(int n, double y, double rest) {
        return switch (n & 3) {
            case 0 -> kernelCos(y, rest);
            case 1 -> -kernelSin(y, rest);
            case 2 -> -kernelCos(y, rest);
            default -> kernelSin(y, rest);
        };
    }

    /** cos(x + y) for |x| ≤ π/4 and y small against x. */
    private static double kernelCos(double x, double y) {
        int ix = high(x) & 0x7FFFFFFF;
        if (ix < 0x3E400000) {
            return 1;
        }
        double z = x * x;
        double r = z * -0x1.8fae9be8838d4p-37;
        r = z * (0x1.1ee9ebdb4b1c4p-29 + r);
        r = z * (-0x1.27e4f809c52adp-22 + r);
        r = z * (0x1.a01a019cb159p-16 + r);
        r = z * (-0x1.6c16c16c15177p-10 + r);
        r = z * (0x1.555555555554cp-5 + r);
        if (ix < 0x3FD33333) {
            return 1 - (0.5 * z - (z * r - x * y));
        }
        double q = ix > 0x3FE90000 ? 0.28125 : withHigh(0, ix - 0x00200000);
        double hz = 0.5 * z - q;
        return (1 - q) - (hz - (z * r - x * y));
    }

    /** sin(x + y) for |x| ≤ π/4 and y small against x. */
    private static double kernelSin(double x, double y) {
        if ((high(x) & 0x7FFFFFFF) < 0x3E400000) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = z * 0x1.5d93a5acfd57cp-33;
        r = z * (-0x1.ae5e68a2b9cebp-26 + r);
        r = z * (0x1.71de357b1fe7dp-19 + r);
        r = z * (-0x1.a01a019c161d5p-13 + r);
        r = 0x1.111111110f8a6p-7 + r;
        return x - ((z * (0.5 * y - v * r) - y) - v * -0x1.5555555555549p-3);
    }
}
