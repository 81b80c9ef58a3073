package org.equipoise.simulation;

/**
 * The settings of a simulated log; the package states the model.
 *
 * @param users how many users, at least 1
 * @param items how many items, at least 1
 * @param density the mean propensity over all cells, in (0, 0.9]
 * @param strength how much more a cell is observed when it appeals: log-odds per standard deviation, at least 0; 0 is missing
 *     completely at random
 * @param confounding the weight of the hidden h in both the propensity and the preference, at least 0
 * @param factors how many latent factors users and items have, at least 1
 * @param noise the standard deviation of the part of the preference that neither factors nor popularity explain, at least 0
 */
public record World(
        int users, int items, double density, double strength, double confounding, int factors, double noise) {

    /** The smallest propensity is this share of the density, so that no true inverse propensity exceeds 20 / density. */
    public static final double FLOOR_SHARE = 0.05;

    /**
     * @throws IllegalArgumentException if a setting is outside its range
     */
    public World {
        atLeast("users", users, 1);
        atLeast("items", items, 1);
        if (!(density > 0 && density <= 0.9)) {
            throw new IllegalArgumentException("density must be above 0 and at most 0.9, got " + density);
        }
        atLeast("strength", strength, 0);
        atLeast("confounding", confounding, 0);
        atLeast("factors", factors, 1);
        atLeast("noise", noise, 0);
    }

    private static void atLeast(String name, double value, double least) {
        if (!(value >= least && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and at least " + least + ", got " + value);
        }
    }

    private static void atLeast(String name, int value, int least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }

    /** 500 users, 1000 items, 5 % observed, selection of strength 1, no confounding, 8 factors, no noise. */
    public static World standard() {
        return new World(500, 1000, 0.05, 1, 0, 8, 0);
    }

    /** This world with other sizes. */
    public World withSize(int newUsers, int newItems) {
        return new World(newUsers, newItems, density, strength, confounding, factors, noise);
    }

    /** This world with another mean propensity. */
    public World withDensity(double newDensity) {
        return new World(users, items, newDensity, strength, confounding, factors, noise);
    }

    /** This world with another strength of selection. */
    public World withStrength(double newStrength) {
        return new World(users, items, density, newStrength, confounding, factors, noise);
    }

    /** This world with another weight of what is hidden. */
    public World withConfounding(double newConfounding) {
        return new World(users, items, density, strength, newConfounding, factors, noise);
    }

    /** |D| of the grid. */
    public long cells() {
        return (long) users * items;
    }

    /** Where the cell stands when the grid is read user by user, in [0, cells()). */
    long cell(int user, int item) {
        return (long) user * items + item;
    }

    int user(long cell) {
        return (int) (cell / items);
    }

    int item(long cell) {
        return (int) (cell % items);
    }

    /** The bound below every propensity. */
    public double floor() {
        return FLOOR_SHARE * density;
    }
}
