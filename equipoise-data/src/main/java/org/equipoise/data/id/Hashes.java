package org.equipoise.data.id;

/** Mixing for power-of-two tables. */
final class Hashes {
    /** 2^64 / φ, the multiplier of Fibonacci hashing (Knuth, TAOCP 3, §6.4). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** A slot in a table of {@code mask + 1} slots. */
    static int slot(long key, int mask) {
        long mixed = key * GOLDEN;
        return (int) (mixed ^ (mixed >>> 32)) & mask;
    }
}
