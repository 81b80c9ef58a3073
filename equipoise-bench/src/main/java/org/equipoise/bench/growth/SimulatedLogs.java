package org.equipoise.bench.growth;

import org.equipoise.population.Grid;
import org.equipoise.population.Impressions;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/**
 * Logs of distinct pairs that are cheap to make at any size. User number u has rows in proportion to u^−0.2, an item of popularity rank r is
 * observed in proportion to r^−2/3; users, items and rows are in random order.
 */
final class SimulatedLogs {
    /** Impressions shown for each one that was clicked. */
    private static final int SHOWN_PER_CLICK = 4;

    private static final double ACTIVITY = 0.8;
    private static final float POSITIVE_SHARE = 0.3f;

    private SimulatedLogs() {}

    /** A population of the kind "grid" or "impressions" with so many observed rows. */
    static Population population(String kind, int rows, int users, int items, Seed seed) {
        return switch (kind) {
            case "grid" -> new Grid(users, items, rows(rows, users, items, seed));
            case "impressions" -> impressions(rows, users, items, seed);
            default -> throw new IllegalArgumentException("population must be grid or impressions, got " + kind);
        };
    }

    private static Population impressions(int clicks, int users, int items, Seed seed) {
        Interactions shown = rows(Math.multiplyExact(clicks, SHOWN_PER_CLICK), users, items, seed);
        boolean[] clicked = new boolean[shown.size()];
        int[] clickedRows = new int[clicks];
        for (int k = 0; k < clicks; k++) {
            clickedRows[k] = k * SHOWN_PER_CLICK;
            clicked[clickedRows[k]] = true;
        }
        return new Impressions(users, items, shown.pairs(), clicked, shown.select(clickedRows));
    }

    private static Interactions rows(int rows, int users, int items, Seed seed) {
        Permutation place = new Permutation(rows, seed.child("rows"));
        Permutation userOf = new Permutation(users, seed.child("users"));
        Permutation itemOf = new Permutation(items, seed.child("items"));
        Seed draws = seed.child("draws");
        int[] user = new int[rows];
        int[] item = new int[rows];
        float[] label = new float[rows];
        int first = 0;
        for (int u = 0; u < users; u++) {
            int end = firstRow(u + 1, users, rows);
            int id = (int) userOf.apply(u);
            int rank = -1;
            for (int row = first; row < end; row++) {
                rank = nextRank(rank, row - first, end - first, items, draws.uniform(row));
                int at = (int) place.apply(row);
                user[at] = id;
                item[at] = (int) itemOf.apply(rank);
                label[at] = draws.uniform(rows + (long) row) < POSITIVE_SHARE ? 1 : 0;
            }
            first = end;
        }
        return Interactions.of(user, item, label);
    }

    /** Where the rows of user number u start. */
    private static int firstRow(int u, int users, int rows) {
        return (int) Math.floor(rows * StrictMath.pow((double) u / users, ACTIVITY));
    }

    /** The popularity rank of a user's next item: ranks ascend, one from each of {@code count} slices of equal probability. */
    private static int nextRank(int last, int k, int count, int items, double uniform) {
        if (count > items) {
            throw new IllegalArgumentException("a user has " + count + " rows of distinct items, but there are " + items
                    + " items: take fewer rows or more users or items");
        }
        double share = (k + uniform) / count;
        int rank = Math.max(last + 1, (int) (items * share * share * share));
        return Math.min(rank, items - count + k);
    }
}
