package org.equipoise.population;

import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/** A random order of impressions: a keyed permutation of row numbers. */
final class RowOrder implements TargetOrder {
    private final Pairs shown;
    private final boolean[] clicked;
    private final Permutation permutation;
    private long next;

    RowOrder(Pairs shown, boolean[] clicked, Seed seed) {
        this.shown = shown;
        this.clicked = clicked;
        this.permutation = new Permutation(clicked.length, seed);
    }

    @Override
    public void next(int count, Pairs pairs) {
        pairs.clear();
        for (int k = 0; k < count; k++) {
            int row = advance();
            pairs.add(shown.user(row), shown.item(row));
        }
    }

    @Override
    public void next(int count, Pairs pairs, float[] observed) {
        pairs.clear();
        for (int k = 0; k < count; k++) {
            int row = advance();
            pairs.add(shown.user(row), shown.item(row));
            observed[k] = clicked[row] ? 1 : 0;
        }
    }

    private int advance() {
        int row = (int) permutation.apply(next);
        next = next + 1 == permutation.size() ? 0 : next + 1;
        return row;
    }
}
