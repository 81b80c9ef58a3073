package org.equipoise.population;

import org.equipoise.random.Seed;

/**
 * D = the rows of a log of impressions, O = those that were clicked; the label (conversion) is known for the clicked ones.
 * A pair may be shown more than once: members are rows, not pairs.
 */
public final class Impressions implements Population {
    private final int users;
    private final int items;
    private final Pairs shown;
    private final boolean[] clicked;
    private final Interactions observed;

    /**
     * @param shown every impression
     * @param clicked which of them were clicked, one flag a row
     * @param observed the clicked rows, in the order of {@code shown}, with their labels
     * @throws IllegalArgumentException if the three do not fit together or an index is out of range
     */
    public Impressions(int users, int items, Pairs shown, boolean[] clicked, Interactions observed) {
        if (clicked.length != shown.size()) {
            throw new IllegalArgumentException(
                    "one click flag an impression is needed: " + shown.size() + ", got " + clicked.length);
        }
        int row = 0;
        for (int k = 0; k < clicked.length; k++) {
            int user = shown.user(k);
            int item = shown.item(k);
            if (!(user >= 0 && user < users && item >= 0 && item < items)) {
                throw new IllegalArgumentException("impression " + k + " must be inside " + users + " x " + items
                        + ", got (" + user + ", " + item + ")");
            }
            if (clicked[k]) {
                if (row >= observed.size() || observed.user(row) != user || observed.item(row) != item) {
                    throw new IllegalArgumentException("observed row " + row + " must be clicked impression " + k);
                }
                row++;
            }
        }
        if (row != observed.size()) {
            throw new IllegalArgumentException(observed.size() + " observed rows for " + row + " clicks");
        }
        this.users = users;
        this.items = items;
        this.shown = shown;
        this.clicked = clicked;
        this.observed = observed;
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public long size() {
        return shown.size();
    }

    @Override
    public Interactions observed() {
        return observed;
    }

    @Override
    public void lookUp(long[] members, int count, Pairs pairs, float[] flags) {
        pairs.clear();
        for (int k = 0; k < count; k++) {
            int row = (int) members[k];
            pairs.add(shown.user(row), shown.item(row));
            flags[k] = clicked[row] ? 1 : 0;
        }
    }

    @Override
    public TargetOrder randomOrder(Seed seed) {
        return new RowOrder(shown, clicked, seed);
    }
}
