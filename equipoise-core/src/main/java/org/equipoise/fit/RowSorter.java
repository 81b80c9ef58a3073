package org.equipoise.fit;

import java.util.Arrays;

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
    boolean pays(int rows) {
        return keys >= SMALLEST_TABLE && keys <= (long) LARGEST_TABLE_PER_ROW * rows;
    }

    /** Fills {@code order[0..count)} with 0 … count − 1, sorted by user or item. */
    void order(int[] users, int[] items, int count, int[] order) {
        int[] key = byItem ? items : users;
        if (next.length == 0) {
            next = new int[keys + 1];
        } else {
            Arrays.fill(next, 0);
        }
        for (int k = 0; k < count; k++) {
            next[key[k] + 1]++;
        }
        for (int j = 0; j < keys; j++) {
            next[j + 1] += next[j];
        }
        for (int k = 0; k < count; k++) {
            order[next[key[k]]++] = k;
        }
    }
}
