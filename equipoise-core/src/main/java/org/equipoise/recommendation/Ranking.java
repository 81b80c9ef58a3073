package org.equipoise.recommendation;

/** Items with their scores, best first. */
public final class Ranking {
    private final int[] items;
    private final float[] scores;

    Ranking(int[] items, float[] scores) {
        this.items = items;
        this.scores = scores;
    }

    /** How many items. */
    public int size() {
        return items.length;
    }

    /** The item of a rank, 0 for the best. */
    public int item(int rank) {
        return items[rank];
    }

    /** The score of a rank, 0 for the best. */
    public float score(int rank) {
        return scores[rank];
    }
}
