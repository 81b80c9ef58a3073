package org.equipoise.simulation;

import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/**
 * A semi-synthetic log: every cell has a level, hence a known propensity and probability, a label and an observation drawn by its
 * own number from the seed.
 */
public final class SemiSynthetic {
    private final Recipe recipe;
    private final Levels levels;
    private final Seed observation;
    private final Seed labels;
    private final Permutation order;

    SemiSynthetic(Recipe recipe, Levels levels, Seed seed) {
        this.recipe = recipe;
        this.levels = levels;
        this.observation = seed.child("observation");
        this.labels = seed.child("labels");
        this.order = new Permutation(levels.cells(), seed.child("order of cells"));
    }

    /** How the log was made. */
    public Recipe recipe() {
        return recipe;
    }

    /** The level of every cell. */
    public Levels levels() {
        return levels;
    }

    /** The true propensity of the cell. */
    public double propensity(int user, int item) {
        return recipe.propensity(levels.level(user, item));
    }

    /** The true probability that the cell is positive. */
    public double probability(int user, int item) {
        return recipe.probability(levels.level(user, item));
    }

    /** The label of the cell, known or not. */
    public float label(int user, int item) {
        return recipe.label(levels.level(user, item), labels.uniform(cell(user, item)));
    }

    /** Whether the cell is observed. */
    public boolean isObserved(int user, int item) {
        return observation.uniform(cell(user, item)) < propensity(user, item);
    }

    private long cell(int user, int item) {
        return (long) user * levels.items() + item;
    }

    /** The observed cells, user by user and item by item, with labels and true propensities. */
    public Interactions observed() {
        Rows rows = new Rows();
        for (int u = 0; u < levels.users(); u++) {
            for (int i = 0; i < levels.items(); i++) {
                if (isObserved(u, i)) {
                    rows.add(u, i);
                }
            }
        }
        return rows.interactions();
    }

    /** The grid with its observed cells. */
    public Grid grid() {
        return new Grid(levels.users(), levels.items(), observed());
    }

    /**
     * The cells that are not observed, with labels, true propensities, and in a random order: cut into validation and test.
     */
    public Interactions unobserved() {
        Rows rows = new Rows();
        for (long k = 0; k < levels.cells(); k++) {
            long cell = order.apply(k);
            int user = (int) (cell / levels.items());
            int item = (int) (cell % levels.items());
            if (!isObserved(user, item)) {
                rows.add(user, item);
            }
        }
        return rows.interactions();
    }

    /** Cells on their way to interactions. */
    private final class Rows {
        private final Ranges.Longs cells = new Ranges.Longs();

        void add(int user, int item) {
            cells.add(cell(user, item));
        }

        Interactions interactions() {
            long[] cell = cells.toArray();
            int[] users = new int[cell.length];
            int[] items = new int[cell.length];
            float[] label = new float[cell.length];
            float[] propensity = new float[cell.length];
            for (int k = 0; k < cell.length; k++) {
                users[k] = (int) (cell[k] / levels.items());
                items[k] = (int) (cell[k] % levels.items());
                label[k] = label(users[k], items[k]);
                propensity[k] = (float) propensity(users[k], items[k]);
            }
            return Interactions.of(users, items, label).withPropensities(propensity);
        }
    }
}
