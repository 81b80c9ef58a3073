package org.equipoise.recommendation;

import java.util.Arrays;
import org.equipoise.population.Pairs;
import org.equipoise.population.RowsByUser;

/** The items each user has seen, as compressed sparse rows in rising order. */
public final class SeenItems {
    private final int[] start;
    private final int[] items;

    private SeenItems(int[] start, int[] items) {
        this.start = start;
        this.items = items;
    }

    /** Of the pairs, in any order, repeated or not. */
    public static SeenItems of(Pairs pairs) {
        RowsByUser rows = RowsByUser.of(pairs);
        int[] start = rows.starts();
        int[] items = rows.items(pairs);
        for (int u = 0; u < rows.users(); u++) {
            Arrays.sort(items, start[u], start[u + 1]);
        }
        return new SeenItems(start, items);
    }

    /** Whether the user has seen the item; never for a user that has no pair. */
    public boolean contains(int user, int item) {
        return user + 1 < start.length && Arrays.binarySearch(items, start[user], start[user + 1], item) >= 0;
    }
}
