package org.equipoise;

import java.util.Locale;

/** Checks of arguments, written as what must hold, so that NaN never passes. Each returns its value. */
public final class Check {
    private Check() {}

    /** @throws IllegalArgumentException unless {@code value} is finite and &gt; 0 */
    public static double positive(String name, double value) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw failure(name, "finite and > 0", value);
    }

    /** @throws IllegalArgumentException unless {@code value} is finite and ≥ 0 */
    public static double nonNegative(String name, double value) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw failure(name, "finite and >= 0", value);
    }

    /** @throws IllegalArgumentException unless low ≤ {@code value} ≤ high */
    public static double inRange(String name, double value, double low, double high) {
        if (value >= low && value <= high) {
            return value;
        }
        throw failure(name, String.format(Locale.ROOT, "in [%s, %s]", number(low), number(high)), value);
    }

    /** @throws IllegalArgumentException unless {@code value} ≥ low */
    public static int atLeast(String name, int value, int low) {
        if (value >= low) {
            return value;
        }
        throw failure(name, "at least " + low, value);
    }

    private static IllegalArgumentException failure(String name, String expected, double value) {
        return new IllegalArgumentException(name + " must be " + expected + ", got " + number(value));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
