package org.equipoise.recommendation;

import java.util.Arrays;
import org.equipoise.population.Pairs;

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
        int users = 0;
        for (int k = 0; k < pairs.size(); k++) {
            users = Math.max(users, pairs.user(k) + 1);
        }
        int[] start = new int[users + 1];
        for (int k = 0; k < pairs.size(); k++) {
            start[pairs.user(k) + 1]++;
        }
        for (int u = 0; u < users; u++) {
            start[u + 1] += start[u];
        }
        int[] next = start.clone();
        int[] items = new int[pairs.size()];
        for (int k = 0; k < pairs.size(); k++) {
            items[next[pairs.user(k)]++] = pairs.item(k);
        }
        for (int u = 0; u < users; u++) {
            Arrays.sort(items, start[u], start[u + 1]);
        }
        return new SeenItems(start, items);
    }

    /** Whether the user has seen the item; never for a user that has no pair. */
    public boolean contains(int user, int item) {
        return user + 1 < start.length && Arrays.binarySearch(items, start[user], start[user + 1], item) >= 0;
    }
}
