package org.equipoise.population;

import org.equipoise.random.Seed;

/**
 * A random order of a grid: a Feistel network over the mixed radix Z_U × Z_I, of three rounds a side. It maps cells to cells without division or
 * rejection, so a step costs a few multiplications: a ← a + F(b) mod U, b ← b + G(a) mod I, in turn.
 */
final class GridOrder implements TargetOrder {
    private static final int ROUNDS = 3;

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
        for (int k = 0; k < count; k++) {
            int a = nextUser;
            int b = nextItem;
            for (int r = 0; r < ROUNDS; r++) {
                a = wrapped(a + scattered(b + userKeys[r], users), users);
                b = wrapped(b + scattered(a + itemKeys[r], items), items);
            }
            u[k] = a;
            i[k] = b;
            advance();
        }
    }

    private void advance() {
        nextItem++;
        if (nextItem == items) {
            nextItem = 0;
            nextUser = nextUser + 1 == users ? 0 : nextUser + 1;
        }
    }

    /** A number in [0, bound) that depends on every bit of {@code x}: a 32-bit finalizer, scaled by its high half. */
    private static int scattered(int x, int bound) {
        int h = x * 0x9E3779B9;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return (int) ((((long) h & 0xFFFFFFFFL) * bound) >>> 32);
    }

    /** x mod bound for 0 ≤ x &lt; 2 bound, in unsigned arithmetic: the sum may pass 2³¹. */
    private static int wrapped(int x, int bound) {
        return Integer.compareUnsigned(x, bound) >= 0 ? x - bound : x;
    }

    @Override
    public void next(int count, Pairs pairs, float[] observed) {
        next(count, pairs);
        membership.flags(pairs, observed);
    }
}
