package org.equipoise.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.equipoise.Check;
import org.equipoise.parallel.Workers;
import org.equipoise.scorer.FittedScorer;
import org.equipoise.scorer.MeanRows;

/**
 * The items of highest score of users. Users are taken in blocks and items in tiles, so that the numbers of an item are fetched
 * once for a block; a score has the bits of {@link MeanRows#forward}, with any blocks and any number of workers.
 */
public final class TopItems {
    /** Users of a block: their factors and their scores of a tile stay in the cache. */
    private static final int BLOCK = 128;

    /** How many items a block keeps for all its users at the most. */
    private static final int KEPT = 1 << 20;

    /** Blocks a thread in a step: enough to even out what some take longer. */
    private static final int BLOCKS_A_THREAD = 4;

    private final ItemTiles tiles;
    private final int users;
    private final int lastRow;
    private final int items;

    private TopItems(ItemTiles tiles, int users, int lastRow, int items) {
        this.tiles = tiles;
        this.users = users;
        this.lastRow = lastRow;
        this.items = items;
    }

    /**
     * A ranker of the first {@code items} items of a scorer, whose parameters must not change any more. Of a scorer that multiplies
     * factors it holds those of the items once more.
     *
     * @param users one more than the highest user that will be asked for; users beyond the scorer's rank as the mean user does
     * @param items at least 1, at most the scorer's
     */
    public static TopItems of(FittedScorer scorer, int users, int items, Workers workers) {
        if (!(items >= 1 && items <= scorer.items())) {
            throw new IllegalArgumentException("items must be from 1 to " + scorer.items() + ", got " + items);
        }
        FittedScorer covering = users <= scorer.users() ? scorer : MeanRows.extended(scorer);
        ItemTiles tiles = covering.factorForm(workers)
                .<ItemTiles>map(form -> FactorTiles.of(form, items, workers))
                .orElseGet(() -> new PairTiles(covering, items));
        return new TopItems(tiles, users, covering.users() - 1, items);
    }

    /**
     * Ranks for each of the users, in their order, the best items by falling score, of equal ones the lower index first; fewer than k
     * where there are no more. Users are done some hundred at a time, and handed over beside the next ones: memory does not grow with
     * their number.
     *
     * @param seen items not to recommend
     */
    public void rank(int[] asked, int k, SeenItems seen, Workers workers, RankingReceiver receiver) {
        Check.atLeast("k", k, 1);
        int size = blockSize(asked.length, k, workers);
        int step = size * BLOCKS_A_THREAD * workers.threads();
        List<Ranking> done = List.of();
        for (long at = 0; at < asked.length; at += step) {
            int[] now = Arrays.copyOfRange(asked, (int) at, (int) Math.min(asked.length, at + step));
            Ranking[] rankings = new Ranking[now.length];
            List<Ranking> before = done;
            int first = (int) at - before.size();
            workers.run(1 + (now.length + size - 1) / size, part -> {
                if (part == 0) {
                    handOver(first, before, receiver);
                } else {
                    rank(now, (part - 1) * size, Math.min(now.length, part * size), k, seen, rankings);
                }
            });
            done = List.of(rankings);
        }
        handOver(asked.length - done.size(), done, receiver);
    }

    private static void handOver(int first, List<Ranking> rankings, RankingReceiver receiver) {
        if (!rankings.isEmpty()) {
            receiver.accept(first, rankings);
        }
    }

    private void rank(int[] asked, int from, int to, int k, SeenItems seen, Ranking[] rankings) {
        int[] rows = new int[to - from];
        Arrays.setAll(rows, n -> Math.min(Objects.checkIndex(asked[from + n], users), lastRow));
        new BlockRanking(asked, from, to, k, items, seen).run(tiles.block(rows), rankings);
    }

    /** Full blocks where there are users enough for all threads. */
    private int blockSize(int count, int k, Workers workers) {
        int share = (count + workers.threads() - 1) / workers.threads();
        return Math.max(1, Math.min(Math.min(BLOCK, share), KEPT / Math.min(k, items)));
    }
}
