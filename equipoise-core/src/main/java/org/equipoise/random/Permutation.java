package org.equipoise.random;

/**
 * A keyed pseudo-random permutation of [0, size) in O(1) memory: a balanced Feistel network over the next even power of
 * two, with cycle walking (Black and Rogaway, CT-RSA 2002). Evaluating it costs fewer than four network passes on
 * average.
 */
public final class Permutation {
    private static final int ROUNDS = 6;

    /** Numbers that go through the network together: their halves stay in the first cache. */
    private static final int BLOCK = 1024;

    private final long size;
    private final int halfBits;
    private final long mask;
    private final long[] keys = new long[ROUNDS];

    /**
     * @param size how many numbers are permuted, 1 to 2^62
     * @throws IllegalArgumentException if {@code size} is outside that range
     */
    public Permutation(long size, Seed seed) {
        if (!(size >= 1 && size <= 1L << 62)) {
            throw new IllegalArgumentException("size must be 1 to 2^62, got " + size);
        }
        this.size = size;
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
        this.halfBits = (bits + 1) / 2;
        this.mask = (1L << halfBits) - 1;
        for (int r = 0; r < ROUNDS; r++) {
            keys[r] = seed.child(r).value();
        }
    }

    /** How many numbers are permuted. */
    public long size() {
        return size;
    }

    /** The image of {@code index}; every number of [0, size) is the image of exactly one. */
    public long apply(long index) {
        long image = network(index);
        while (image >= size) {
            image = network(image);
        }
        return image;
    }

    /**
     * images[k] = the image of {@code first + k} for k &lt; {@code count}, at less cost than one by one: the networks of different numbers overlap
     * in the processor.
     *
     * @throws IllegalArgumentException if the size is 2^31 or more
     */
    public void apply(long first, int count, int[] images) {
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("int images need a size below 2^31, got " + size);
        }
        long[] left = new long[Math.min(BLOCK, count)];
        long[] right = new long[left.length];
        int[] place = new int[left.length];
        for (int from = 0; from < count; from += BLOCK) {
            int walking = Math.min(BLOCK, count - from);
            for (int j = 0; j < walking; j++) {
                left[j] = (first + from + j) >>> halfBits;
                right[j] = (first + from + j) & mask;
                place[j] = from + j;
            }
            while (walking > 0) {
                network(left, right, walking);
                walking = settle(left, right, place, walking, images);
            }
        }
    }

    /** Writes all images to their places, and keeps those that have to walk on; gives how many. Without a branch to guess wrong. */
    private int settle(long[] left, long[] right, int[] place, int count, int[] images) {
        int kept = 0;
        for (int j = 0; j < count; j++) {
            long image = (left[j] << halfBits) | right[j];
            images[place[j]] = (int) image;
            left[kept] = left[j];
            right[kept] = right[j];
            place[kept] = place[j];
            kept += image >= size ? 1 : 0;
        }
        return kept;
    }

    private long network(long x) {
        long left = x >>> halfBits;
        long right = x & mask;
        for (int r = 0; r < ROUNDS; r += 2) {
            left ^= scattered(right + keys[r]) & mask;
            right ^= scattered(left + keys[r + 1]) & mask;
        }
        return (left << halfBits) | right;
    }

    /** The networks of many numbers, by halves, a half-round at a time: loops that the JVM vectorizes where the machine multiplies longs. */
    private void network(long[] left, long[] right, int count) {
        for (int r = 0; r < ROUNDS; r += 2) {
            turn(left, right, keys[r], mask, count);
            turn(right, left, keys[r + 1], mask, count);
        }
    }

    private static void turn(long[] x, long[] y, long key, long mask, int count) {
        for (int k = 0; k < count; k++) {
            x[k] ^= scattered(y[k] + key) & mask;
        }
    }

    private static long scattered(long x) {
        long mixed = x * 0x9E3779B97F4A7C15L;
        return ((mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L) >>> 32;
    }
}
