package org.equipoise.data.output;

import java.nio.charset.StandardCharsets;

/**
 * Floats as decimal text: the fewest digits that lie nearer to the number than to any other float, in the form of {@link
 * Float#toString(float)}, which before JDK 19 prints more of them for some numbers.
 *
 * <p>Digits are found in double precision: scaled to an integer of nine digits, the number is known to 1e-6 while half the distance to
 * the next float is 3 or more. Where that does not decide, as at a number halfway between two floats, and for numbers of unusual size, {@code Float.toString} is used.
 */
final class FloatText {
    /** No text is longer: sign, nine digits, point, exponent. */
    static final int LONGEST = 16;

    private static final int DIGITS = 9;
    private static final int TEN_DIGITS = 1_000_000_000;
    private static final double MARGIN = 1e-3;
    private static final float SMALLEST = 0x1p-43f;
    private static final float LARGEST = 0x1p43f;
    private static final int MANTISSA = 0x7fffff;

    /** All of them are doubles without rounding. */
    private static final double[] POWERS = powers();

    private FloatText() {}

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int n = 1; n < powers.length; n++) {
            powers[n] = 10 * powers[n - 1];
        }
        return powers;
    }

    /** Writes the text from {@code out[at]} on; the place after it. */
    static int write(float value, byte[] out, int at) {
        float magnitude = Math.abs(value);
        boolean usual = magnitude >= SMALLEST && magnitude < LARGEST;
        // below a power of two floats are nearer to each other than above it
        boolean evenlySpaced = (Float.floatToRawIntBits(value) & MANTISSA) != 0;
        int exponent = usual ? exponent(magnitude) : 0;
        int decimal = usual && evenlySpaced ? shortest(magnitude, exponent) : 0;
        if (decimal == 0) {
            byte[] text = Float.toString(value).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(text, 0, out, at, text.length);
            return at + text.length;
        }
        int next = at;
        if (value < 0) {
            out[next++] = '-';
        }
        return decimal == TEN_DIGITS
                ? digits(TEN_DIGITS / 10, exponent + 1, out, next)
                : digits(decimal, exponent, out, next);
    }

    /** The e for which 10^e ≤ x &lt; 10^(e+1). */
    private static int exponent(double x) {
        int low = (int) Math.floor(Math.getExponent(x) * 0.3010299956639812);
        return x >= power(low + 1) ? low + 1 : low;
    }

    private static double power(int n) {
        return n >= 0 ? POWERS[n] : 1 / POWERS[-n];
    }

    /** The number as nine digits, those that it does not need being zeros; 0 where double precision does not decide. */
    private static int shortest(float magnitude, int exponent) {
        double x = scaled(magnitude, DIGITS - 1 - exponent);
        double reach = scaled(Math.ulp(magnitude) / 2.0, DIGITS - 1 - exponent);
        int found = (int) Math.round(x);
        for (int unit = 10; unit <= TEN_DIGITS / 10; unit *= 10) {
            int rounded = (int) Math.round(x / unit) * unit;
            double beyond = Math.abs(rounded - x) - reach;
            if (beyond > MARGIN) {
                return found;
            }
            if (!(beyond < -MARGIN)) {
                return 0;
            }
            found = rounded;
        }
        return found;
    }

    private static double scaled(double x, int power) {
        return power >= 0 ? x * POWERS[power] : x / POWERS[-power];
    }

    /** Nine digits, the first of which stands for 10^exponent, without the zeros at their end; the place after them. */
    private static int digits(int decimal, int exponent, byte[] out, int at) {
        int rest = decimal;
        int count = DIGITS;
        while (rest % 10 == 0) {
            rest /= 10;
            count--;
        }
        boolean plain = exponent >= -3 && exponent < 7;
        int whole = plain ? Math.max(exponent, 0) + 1 : 1;
        int zerosBefore = plain ? Math.max(-exponent, 0) : 0;
        int shown = Math.max(zerosBefore + count, whole + 1);
        for (int k = shown - 1; k >= 0; k--) {
            boolean significant = k >= zerosBefore && k < zerosBefore + count;
            out[at + k + (k >= whole ? 1 : 0)] = (byte) ('0' + (significant ? rest % 10 : 0));
            rest = significant ? rest / 10 : rest;
        }
        out[at + whole] = '.';
        int next = at + shown + 1;
        return plain ? next : exponent(exponent, out, next);
    }

    private static int exponent(int exponent, byte[] out, int at) {
        int next = at;
        out[next++] = 'E';
        if (exponent < 0) {
            out[next++] = '-';
        }
        int size = Math.abs(exponent);
        if (size >= 10) {
            out[next++] = (byte) ('0' + size / 10);
        }
        out[next++] = (byte) ('0' + size % 10);
        return next;
    }
}
