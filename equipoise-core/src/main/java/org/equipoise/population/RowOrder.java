package org.equipoise.population;

import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/** A random order of impressions: a keyed permutation of row numbers. */
final class RowOrder implements TargetOrder {
    private final Pairs shown;
    private final boolean[] clicked;
    private final Permutation permutation;
    private int[] rows = new int[0];
    private long next;

    RowOrder(Pairs shown, boolean[] clicked, Seed seed) {
        this.shown = shown;
        this.clicked = clicked;
        this.permutation = new Permutation(clicked.length, seed);
    }

    @Override
    public void next(int count, Pairs pairs) {
        draw(count);
        pairs.resize(count);
        gather(shown.users(), count, pairs.users());
        gather(shown.items(), count, pairs.items());
    }

    @Override
    public void next(int count, Pairs pairs, float[] observed) {
        next(count, pairs);
        for (int k = 0; k < count; k++) {
            observed[k] = clicked[rows[k]] ? 1 : 0;
        }
    }

    /** The next rows of the log: all at once, which costs less than one by one, unless the order starts over among them. */
    private void draw(int count) {
        if (rows.length < count) {
            rows = new int[count];
        }
        if (next + count < permutation.size()) {
            permutation.apply(next, count, rows);
            next += count;
            return;
        }
        for (int k = 0; k < count; k++) {
            rows[k] = (int) permutation.apply(next);
            next = next + 1 == permutation.size() ? 0 : next + 1;
        }
    }

    private void gather(int[] source, int count, int[] target) {
        for (int k = 0; k < count; k++) {
            target[k] = source[rows[k]];
        }
    }
}
