package org.equipoise.fit;

import org.equipoise.population.Interactions;

/**
 * Validation rows and the score of logits on them.
 *
 * @param rows the rows
 * @param score higher is better
 */
public record Validation(Interactions rows, Score score) {

    /** A score of logits, one a row. */
    public interface Score {

        /** The score; higher is better. */
        double of(Interactions rows, float[] logits);
    }
}
