package org.equipoise.simulation;

import java.util.Arrays;
import org.equipoise.population.Pairs;

/**
 * A matrix of levels 1 … L with an exact marginal, made from a completed matrix. Its cells are ordered by score, equal scores by cell, and cut at the given
 * cumulative shares. So the share of each level differs from the one asked for by less than 1/|D|.
 */
public final class Levels {
    private final int users;
    private final int items;
    private final byte[] level;

    private Levels(int users, int items, byte[] level) {
        this.users = users;
        this.items = items;
        this.level = level;
    }

    /**
     * @param scores finite for every cell; compared as floats
     * @param cuts ascending cumulative shares in (0, 1), one fewer than there are levels
     * @throws IllegalArgumentException if a score is not finite, the cuts do not ascend, or there are more than 2^31 − 9 cells
     */
    public static Levels of(int users, int items, CellScores scores, double... cuts) {
        check(users, items, cuts);
        long[] keyed = new long[users * items];
        for (int u = 0; u < users; u++) {
            for (int i = 0; i < items; i++) {
                float score = (float) scores.score(u, i);
                if (!Float.isFinite(score)) {
                    throw new IllegalArgumentException(
                            "the completed score of (" + u + ", " + i + ") must be finite, got " + score);
                }
                int cell = u * items + i;
                keyed[cell] = Thinning.sortable(score + 0f) << 32 | cell;
            }
        }
        Arrays.sort(keyed);
        byte[] level = new byte[keyed.length];
        int reached = 0;
        for (int rank = 0; rank < keyed.length; rank++) {
            while (reached < cuts.length && rank >= StrictMath.rint(cuts[reached] * keyed.length)) {
                reached++;
            }
            level[(int) keyed[rank]] = (byte) (reached + 1);
        }
        return new Levels(users, items, level);
    }

    private static void check(int users, int items, double[] cuts) {
        if (!(users > 0 && items > 0 && (long) users * items <= Integer.MAX_VALUE - 8)) {
            throw new IllegalArgumentException(
                    "a completed matrix must have 1 to 2^31 - 9 cells, got " + users + " x " + items);
        }
        double last = 0;
        for (double cut : cuts) {
            if (!(cut > last && cut < 1)) {
                throw new IllegalArgumentException("cuts must ascend inside (0, 1), got " + Arrays.toString(cuts));
            }
            last = cut;
        }
    }

    /** Every cell, user by user and item by item. */
    static Pairs cells(int users, int items) {
        Pairs pairs = new Pairs(users * items);
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                pairs.add(user, item);
            }
        }
        return pairs;
    }

    /** How many users the matrix has. */
    public int users() {
        return users;
    }

    /** How many items the matrix has. */
    public int items() {
        return items;
    }

    /** |D|. */
    public int cells() {
        return level.length;
    }

    /** The level of the cell, 1 at least. */
    public int level(int user, int item) {
        return level[user * items + item];
    }

    /** The share of the cells that have the level. */
    public double share(int wanted) {
        int count = 0;
        for (byte l : level) {
            count += l == wanted ? 1 : 0;
        }
        return (double) count / level.length;
    }
}
