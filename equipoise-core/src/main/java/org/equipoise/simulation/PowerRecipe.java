package org.equipoise.simulation;

/**
 * Ratings 1 … 5 with the marginal of the uniformly exposed ratings of Yahoo! R3, observed with propensity p^k, k = 4, 4, 3, 2, 1
 * ("Unified Minimax Optimization Framework for Propensity Score Estimation", with p of .4, .5 and .6). The cuts are the exact ones,
 * .5262, .7681, .9120 and .9744; the mean propensity is .7681 p⁴ + .1439 p³ + .0624 p² + .0256 p. Labels are the ratings; those of
 * at least 3 count as positive.
 *
 * @param p the propensity of the best level, in (0, 1]
 */
public record PowerRecipe(double p) implements Recipe {

    /**
     * @throws IllegalArgumentException if p is outside (0, 1]
     */
    public PowerRecipe {
        Recipe.checkBase(p);
    }

    @Override
    public double[] cuts() {
        return new double[] {0.5262, 0.7681, 0.9120, 0.9744};
    }

    @Override
    public double propensity(int level) {
        return Recipe.power(p, level);
    }

    @Override
    public float label(int level, double uniform) {
        return level;
    }

    @Override
    public double probability(int level) {
        return level >= 3 ? 1 : 0;
    }
}
