package org.equipoise.fit;

import java.util.Arrays;
import org.equipoise.population.Pairs;

/**
 * Sorts the rows of a batch by user or item, whichever there are more of, so that steps through the larger table are sequential. Rows of a
 * batch are a set: their order has no meaning, only a cost. A stable counting sort; nothing is done where it would not pay.
 */
final class RowSorter {
    private static final int SMALLEST_TABLE = 1024;
    private static final int LARGEST_TABLE_PER_ROW = 4;

    private final boolean byItem;
    private final int keys;
    private int[] next = new int[0];

    RowSorter(int users, int items) {
        byItem = items >= users;
        keys = Math.max(users, items);
    }

    /** Whether sorting so many rows pays: the table must be too large for the first cache, and not far larger than the batch. */
    private boolean pays(int rows) {
        return keys >= SMALLEST_TABLE && keys <= (long) LARGEST_TABLE_PER_ROW * rows;
    }

    /**
     * Writes the pairs to the rows from {@code first} on of another list, sorted by user or item where that pays.
     *
     * @param row row[k] becomes the row of pair k
     */
    void write(Pairs pairs, Pairs target, int first, int[] row) {
        if (pays(pairs.size())) {
            sort(pairs, target, first, row);
        } else {
            int n = pairs.size();
            System.arraycopy(pairs.users(), 0, target.users(), first, n);
            System.arraycopy(pairs.items(), 0, target.items(), first, n);
            for (int k = 0; k < n; k++) {
                row[k] = first + k;
            }
        }
    }

    private void sort(Pairs pairs, Pairs target, int first, int[] row) {
        int n = pairs.size();
        int[] key = byItem ? pairs.items() : pairs.users();
        int[] other = byItem ? pairs.users() : pairs.items();
        int[] keyOf = byItem ? target.items() : target.users();
        int[] otherOf = byItem ? target.users() : target.items();
        startRows(key, n, first);
        for (int k = 0; k < n; k++) {
            int at = next[key[k]]++;
            row[k] = at;
            keyOf[at] = key[k];
            otherOf[at] = other[k];
        }
    }

    /** next[j] = the row at which the pairs of key j start. */
    private void startRows(int[] key, int n, int first) {
        if (next.length == 0) {
            next = new int[keys + 1];
        } else {
            Arrays.fill(next, 0);
        }
        next[0] = first;
        for (int k = 0; k < n; k++) {
            next[key[k] + 1]++;
        }
        for (int j = 0; j < keys; j++) {
            next[j + 1] += next[j];
        }
    }
}
