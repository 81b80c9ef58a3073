package org.equipoise.recommendation;

import java.util.Arrays;
import org.equipoise.Check;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.scorer.MeanRows;
import org.equipoise.scorer.Scorer;

/** The items of highest score of one user after the other. Not thread-safe; O(items) memory. */
public final class TopItems {
    private final Scorer scorer;
    private final float[] theta;
    private final Pairs pairs;
    private final float[] score;
    private final boolean[] excluded;

    /** @param items how many items the scorer has, at least 1 */
    public TopItems(Scorer scorer, float[] theta, int items) {
        this.scorer = scorer;
        this.theta = theta;
        int[] all = new int[Check.atLeast("items", items, 1)];
        Arrays.setAll(all, i -> i);
        this.pairs = Pairs.of(new int[items], all);
        this.score = new float[items];
        this.excluded = new boolean[items];
    }

    /**
     * The best items in order of falling score, of equal ones the lower index first; fewer than k where there are no more.
     *
     * @param user one beyond the scorer's ranks as the mean user does
     * @param seen items not to recommend; others than the scorer's are ignored
     */
    public Ranking of(int user, int k, int[] seen, Workers workers) {
        Arrays.fill(pairs.users(), user);
        MeanRows.forward(scorer, theta, pairs, score, workers);
        Arrays.fill(excluded, false);
        for (int item : seen) {
            if (item < excluded.length) {
                excluded[item] = true;
            }
        }
        long[] best = new long[Math.min(k, score.length)];
        int count = 0;
        for (int item = 0; item < score.length; item++) {
            if (!excluded[item]) {
                count = insert(best, count, key(item));
            }
        }
        return ranking(best, count);
    }

    /** Keys ascend with rank: falling scores, then rising items. */
    private long key(int item) {
        int bits = Float.floatToIntBits(score[item] + 0f);
        int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ~ascending << 32 | item;
    }

    private static int insert(long[] best, int count, long key) {
        if (count == best.length) {
            if (count == 0 || key >= best[count - 1]) {
                return count;
            }
            count--;
        }
        int at = -Arrays.binarySearch(best, 0, count, key) - 1;
        System.arraycopy(best, at, best, at + 1, count - at);
        best[at] = key;
        return count + 1;
    }

    private Ranking ranking(long[] best, int count) {
        int[] items = new int[count];
        float[] scores = new float[count];
        for (int rank = 0; rank < count; rank++) {
            items[rank] = (int) best[rank];
            scores[rank] = score[items[rank]];
        }
        return new Ranking(items, scores);
    }

    /** Items with their scores, best first. Owned by the caller. */
    public static final class Ranking {
        private final int[] items;
        private final float[] scores;

        Ranking(int[] items, float[] scores) {
            this.items = items;
            this.scores = scores;
        }

        public int size() {
            return items.length;
        }

        public int item(int rank) {
            return items[rank];
        }

        public float score(int rank) {
            return scores[rank];
        }
    }
}
