package org.equipoise.order;

/**
 * Places of numbers in their order, ties in the order of the places: a counting sort by each of three digits, least significant first. O(n), and
 * loops so plain that they are fast as soon as they are compiled, where a comparison sort spends its first large array in the interpreter.
 * −0 and 0 are tied; NaN is larger than all.
 */
public final class FloatOrder {
    private static final int DIGIT_BITS = 11;
    private static final int VALUES = 1 << DIGIT_BITS;

    private FloatOrder() {}

    /** 0 … n − 1 by ascending {@code values[k]}, those of equal value ascending. */
    public static int[] ascending(float[] values, int n) {
        long[] keys = new long[n];
        for (int k = 0; k < n; k++) {
            keys[k] = key(ordered(values[k]), k);
        }
        return places(keys);
    }

    /** 0 … n − 1 by descending {@code values[k]}, those of equal value ascending. */
    public static int[] descending(float[] values, int n) {
        long[] keys = new long[n];
        for (int k = 0; k < n; k++) {
            keys[k] = key(~ordered(values[k]), k);
        }
        return places(keys);
    }

    /** An integer in the order of the numbers: negative ones have their bits but the sign turned. */
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0f); // −0 becomes 0
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    /** The order above, from 0 rather than from the least negative number, and the place below. */
    private static long key(int order, int place) {
        return (long) (order ^ Integer.MIN_VALUE) << Integer.SIZE | place;
    }

    private static int[] places(long[] keys) {
        long[] from = keys;
        long[] to = new long[keys.length];
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT_BITS) {
            sort(from, shift, to);
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        int[] places = new int[keys.length];
        for (int k = 0; k < places.length; k++) {
            places[k] = (int) from[k];
        }
        return places;
    }

    /** Stable, by the digit at {@code shift}. */
    private static void sort(long[] keys, int shift, long[] sorted) {
        int[] next = new int[VALUES + 1];
        for (long key : keys) {
            next[digit(key, shift) + 1]++;
        }
        for (int value = 0; value < VALUES; value++) {
            next[value + 1] += next[value];
        }
        for (long key : keys) {
            sorted[next[digit(key, shift)]++] = key;
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (VALUES - 1);
    }
}
