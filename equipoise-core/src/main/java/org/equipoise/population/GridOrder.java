package org.equipoise.population;

import java.util.Arrays;
import org.equipoise.random.Seed;

/**
 * A random order of a grid: a Feistel network over the mixed radix Z_U × Z_I, of three rounds a side. It maps cells to cells without division or
 * rejection, so a step costs a few multiplications: a ← a + F(b) mod U, b ← b + G(a) mod I, in turn.
 */
final class GridOrder implements TargetOrder {
    private static final int ROUNDS = 3;

    /** Up to here a 32-bit number times the bound, by halves, stays within 32 bits. */
    private static final int LARGEST_NARROW = 1 << 16;

    private final int users;
    private final int items;
    private final Membership membership;
    private final int[] userKeys = new int[ROUNDS];
    private final int[] itemKeys = new int[ROUNDS];
    private int nextUser;
    private int nextItem;

    GridOrder(int users, int items, Membership membership, Seed seed) {
        this.users = users;
        this.items = items;
        this.membership = membership;
        for (int r = 0; r < ROUNDS; r++) {
            userKeys[r] = (int) seed.child("user").child(r).value();
            itemKeys[r] = (int) seed.child("item").child(r).value();
        }
    }

    @Override
    public void next(int count, Pairs pairs) {
        pairs.resize(count);
        int[] u = pairs.users();
        int[] i = pairs.items();
        cells(count, u, i);
        for (int r = 0; r < ROUNDS; r++) {
            turn(u, users, i, userKeys[r], count);
            turn(i, items, u, itemKeys[r], count);
        }
    }

    /** The next cells, what the network permutes: row by row, as many of a row as are left of it or wanted. */
    private void cells(int count, int[] u, int[] i) {
        int next = 0;
        while (next < count) {
            int end = next + Math.min(items - nextItem, count - next);
            Arrays.fill(u, next, end, nextUser);
            int itemAtZero = nextItem - next;
            for (int k = next; k < end; k++) {
                i[k] = itemAtZero + k;
            }
            nextItem = itemAtZero + end;
            if (nextItem == items) {
                nextItem = 0;
                nextUser = nextUser + 1 == users ? 0 : nextUser + 1;
            }
            next = end;
        }
    }

    /** x ← x + F(y) mod bound. */
    private static void turn(int[] x, int bound, int[] y, int key, int count) {
        if (bound <= LARGEST_NARROW) {
            turnNarrow(x, bound, y, key, count);
        } else {
            turnWide(x, bound, y, key, count);
        }
    }

    static void turnWide(int[] x, int bound, int[] y, int key, int count) {
        for (int k = 0; k < count; k++) {
            long scaled = ((scattered(y[k] + key) & 0xFFFFFFFFL) * bound) >>> 32;
            long sum = x[k] + scaled;
            x[k] = (int) (sum >= bound ? sum - bound : sum);
        }
    }

    /** The same numbers in 32 bits, without a branch: a loop that the JVM vectorizes. */
    static void turnNarrow(int[] x, int bound, int[] y, int key, int count) {
        for (int k = 0; k < count; k++) {
            int h = scattered(y[k] + key);
            int scaled = ((h >>> 16) * bound + (((h & 0xFFFF) * bound) >>> 16)) >>> 16;
            int beyond = x[k] + scaled - bound;
            x[k] = beyond + (bound & (beyond >> 31));
        }
    }

    /** A number that depends on every bit of {@code x}: a 32-bit finalizer. Its high half is the best; scaling by a bound takes that. */
    private static int scattered(int x) {
        int h = x * 0x9E3779B9;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        return (h ^ (h >>> 13)) * 0xC2B2AE35;
    }

    @Override
    public void next(int count, Pairs pairs, float[] observed) {
        next(count, pairs);
        membership.flags(pairs, observed);
    }
}
