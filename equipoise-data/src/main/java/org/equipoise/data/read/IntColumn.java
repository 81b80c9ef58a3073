package org.equipoise.data.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A growing column of 32-bit values in chunks of 2^16, so that growing copies nothing. Emptying it into one array frees each
 * chunk as it goes: the most that is alive is the column twice.
 */
final class IntColumn {
    /** A quarter of a megabyte: from half a region, 512 KiB at least, the G1 collector rounds an array up to whole regions. */
    private static final int CHUNK = 1 << 16;

    private final Deque<int[]> full = new ArrayDeque<>();
    private int[] last = new int[1 << 10];
    private int inLast;

    void add(int value) {
        if (inLast == last.length) {
            grow();
        }
        last[inLast++] = value;
    }

    void add(float value) {
        add(Float.floatToRawIntBits(value));
    }

    private void grow() {
        if (last.length < CHUNK) {
            last = Arrays.copyOf(last, 2 * last.length);
        } else {
            full.add(last);
            last = new int[CHUNK];
            inLast = 0;
        }
    }

    /** All values; this column is empty afterwards. */
    int[] drainInts() {
        int[] values = new int[full.size() * CHUNK + inLast];
        int at = 0;
        for (int[] chunk = full.poll(); chunk != null; chunk = full.poll()) {
            System.arraycopy(chunk, 0, values, at, CHUNK);
            at += CHUNK;
        }
        System.arraycopy(last, 0, values, at, inLast);
        inLast = 0;
        return values;
    }

    /** All values as floats; this column is empty afterwards. */
    float[] drainFloats() {
        float[] values = new float[full.size() * CHUNK + inLast];
        int at = 0;
        for (int[] chunk = full.poll(); chunk != null; chunk = full.poll()) {
            at = copy(chunk, CHUNK, values, at);
        }
        copy(last, inLast, values, at);
        inLast = 0;
        return values;
    }

    private static int copy(int[] bits, int count, float[] values, int at) {
        for (int k = 0; k < count; k++) {
            values[at + k] = Float.intBitsToFloat(bits[k]);
        }
        return at + count;
    }
}
