package org.equipoise.fit;

import org.equipoise.population.Interactions;
import org.equipoise.population.Population;

/**
 * The observed rows of a population that nets are trained on, with their weights. An object, not a record: it holds an array.
 */
public final class WeightedRows {
    private final Population population;
    private final Interactions observed;
    private final float[] inverse;

    /**
     * All observed rows.
     *
     * @param inverse 1/p̂ or what stands for it, one an observed row; kept
     */
    WeightedRows(Population population, float[] inverse) {
        this(population, population.observed(), inverse);
    }

    private WeightedRows(Population population, Interactions observed, float[] inverse) {
        this.population = population;
        this.observed = observed;
        this.inverse = inverse;
    }

    /** Some of these rows, a random sample of O: each still stands for what a row of O does. */
    WeightedRows select(int[] rows) {
        float[] selected = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            selected[k] = inverse[rows[k]];
        }
        return new WeightedRows(population, observed.select(rows), selected);
    }

    Population population() {
        return population;
    }

    Interactions observed() {
        return observed;
    }

    float[] inverse() {
        return inverse;
    }
}
