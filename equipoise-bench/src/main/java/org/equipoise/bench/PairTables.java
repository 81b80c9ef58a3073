package org.equipoise.bench;

import java.util.Arrays;
import org.equipoise.kernel.GatheredRows;
import org.equipoise.random.Seed;

/** Tables of a size that occurs, and pairs of their rows in the order that batches have: sorted by item where the tables are large. */
public enum PairTables {
    /** Two tables in the first two caches. */
    COAT(290, 300, Order.RANDOM),
    /** At 64 factors the second cache holds either table, but not both. */
    KUAIREC(1_411, 3_327, Order.BY_ITEM),
    KUAIREC_UNSORTED(1_411, 3_327, Order.RANDOM),
    /** All users and items of KuaiRec: in the third cache. */
    KUAIREC_ALL(7_176, 10_728, Order.BY_ITEM);

    private enum Order {
        RANDOM,
        BY_ITEM
    }

    private final int users;
    private final int items;
    private final Order order;

    PairTables(int users, int items, Order order) {
        this.users = users;
        this.items = items;
        this.order = order;
    }

    /** The user's row of each of so many random pairs, in a table of random numbers. */
    GatheredRows userRows(int pairs, int width, Seed seed) {
        return new GatheredRows(KernelSets.normal(users * width, seed), 0, width, numbers(users, pairs, seed));
    }

    /** The item's row of each of so many random pairs, in a table of random numbers. */
    GatheredRows itemRows(int pairs, int width, Seed seed) {
        int[] rows = numbers(items, pairs, seed);
        if (order == Order.BY_ITEM) {
            Arrays.sort(rows);
        }
        return new GatheredRows(KernelSets.normal(items * width, seed), 0, width, rows);
    }

    private static int[] numbers(int tableRows, int pairs, Seed seed) {
        int[] rows = new int[pairs];
        for (int k = 0; k < pairs; k++) {
            rows[k] = (int) (tableRows * seed.uniform(k));
        }
        return rows;
    }
}
