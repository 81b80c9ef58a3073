package org.equipoise.recommendation;

import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.scorer.FittedScorer;

/** Scores of any form, pair by pair. */
final class PairTiles implements ItemTiles {
    private final FittedScorer scorer;
    private final int items;

    PairTiles(FittedScorer scorer, int items) {
        this.scorer = scorer;
        this.items = items;
    }

    @Override
    public Block block(int[] users) {
        Pairs pairs = new Pairs(users.length * ITEMS);
        for (int user : users) {
            for (int c = 0; c < ITEMS; c++) {
                pairs.add(user, 0);
            }
        }
        return new PairBlock(pairs);
    }

    private final class PairBlock implements Block {
        private final Pairs pairs;

        PairBlock(Pairs pairs) {
            this.pairs = pairs;
        }

        @Override
        public int rows() {
            return pairs.size() / ITEMS;
        }

        /** Blocks are what threads share: within one there is no other thread to ask. */
        @Override
        public void scores(int tile, float[] scores) {
            for (int k = 0; k < pairs.size(); k++) {
                pairs.items()[k] = Math.min(tile * ITEMS + k % ITEMS, items - 1);
            }
            scorer.forward(pairs, scores, Workers.single());
        }
    }
}
