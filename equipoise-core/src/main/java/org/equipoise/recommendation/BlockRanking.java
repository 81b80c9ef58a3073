package org.equipoise.recommendation;

import java.util.Arrays;
import org.equipoise.kernel.VectorMath;

/**
 * Ranks the items for a block of users, tile by tile: scores that exceed a user's bound, which soon are few, are looked up among
 * the seen items and offered.
 */
final class BlockRanking {
    private final int[] users;
    private final int from;
    private final int items;
    private final SeenItems seen;
    private final BestItems[] best;
    private final float[] bounds;

    /**
     * @param users the users at from ≤ n &lt; to are ranked for, and looked up among those who have seen items
     * @param items how many items there are
     */
    BlockRanking(int[] users, int from, int to, int k, int items, SeenItems seen) {
        this.users = users;
        this.from = from;
        this.items = items;
        this.seen = seen;
        this.best = new BestItems[to - from];
        Arrays.setAll(best, n -> new BestItems(Math.min(k, items)));
        this.bounds = new float[best.length];
        Arrays.fill(bounds, Float.NaN);
    }

    /** Ranks, and puts user n's ranking at n. */
    void run(ItemTiles.Block block, Ranking[] rankings) {
        float[] scores = new float[block.rows() * ItemTiles.ITEMS];
        int[] found = new int[scores.length];
        for (int tile = 0; tile * (long) ItemTiles.ITEMS < items; tile++) {
            block.scores(tile, scores);
            int count = VectorMath.exceeding(scores, best.length, bounds, found);
            for (int f = 0; f < count; f++) {
                offer(
                        found[f] / ItemTiles.ITEMS,
                        tile * ItemTiles.ITEMS + found[f] % ItemTiles.ITEMS,
                        scores[found[f]]);
            }
        }
        for (int row = 0; row < best.length; row++) {
            rankings[from + row] = best[row].ranking();
        }
    }

    private void offer(int row, int item, float score) {
        if (item < items && !seen.contains(users[from + row], item)) {
            best[row].offer(item, score);
            bounds[row] = best[row].bound();
        }
    }
}
