package org.equipoise.simulation;

/** A score for every cell: a model's logit, or a completed rating. */
@FunctionalInterface
public interface CellScores {
    /** The score of the cell. */
    double score(int user, int item);
}
