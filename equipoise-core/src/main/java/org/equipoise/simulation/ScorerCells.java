package org.equipoise.simulation;

import java.util.Arrays;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.scorer.Scorer;

/** A model's logits cell by cell, computed a user at a time. Meant to be asked row by row; not thread-safe. */
public final class ScorerCells implements CellScores {
    private final Scorer scorer;
    private final float[] theta;
    private final Pairs row;
    private final float[] score;
    private int known = -1;

    /** @param items how many items the scorer has */
    public ScorerCells(Scorer scorer, float[] theta, int items) {
        this.scorer = scorer;
        this.theta = theta;
        int[] all = new int[items];
        Arrays.setAll(all, i -> i);
        this.row = Pairs.of(new int[items], all);
        this.score = new float[items];
    }

    @Override
    public double score(int user, int item) {
        if (user != known) {
            Arrays.fill(row.users(), user);
            scorer.forward(theta, row, score, Workers.single());
            known = user;
        }
        return score[item];
    }
}
