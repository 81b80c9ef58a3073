package org.equipoise.recommendation;

/** Items with their scores, best first. */
public final class Ranking {
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
