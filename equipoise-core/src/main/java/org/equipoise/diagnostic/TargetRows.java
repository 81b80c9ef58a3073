package org.equipoise.diagnostic;

import org.equipoise.Check;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.propensity.Propensity;
import org.equipoise.random.Seed;

/** Some rows of D: their pairs, and which of them are observed. */
public final class TargetRows {
    private final Pairs pairs;
    private final boolean[] observed;

    /**
     * @param observed one flag a pair
     */
    public TargetRows(Pairs pairs, boolean[] observed) {
        if (pairs.size() != observed.length) {
            throw new IllegalArgumentException(
                    "rows of D need one flag a pair, got " + observed.length + " for " + pairs.size() + " pairs");
        }
        this.pairs = pairs;
        this.observed = observed;
    }

    static TargetRows of(Pairs pairs, float[] flags) {
        boolean[] observed = new boolean[pairs.size()];
        for (int k = 0; k < observed.length; k++) {
            observed[k] = flags[k] == 1;
        }
        return new TargetRows(pairs, observed);
    }

    /** A uniformly random sample of D without repetition, or all of it if it has no more than {@code size} rows. */
    public static TargetRows sample(Population population, int size, Seed seed) {
        int count = (int) Math.min(Check.atLeast("sampled rows of D", size, 1), population.size());
        Pairs pairs = new Pairs(count);
        float[] flags = new float[count];
        population.randomOrder(seed).next(count, pairs, flags);
        return of(pairs, flags);
    }

    /** The given rows of these. */
    TargetRows select(int[] rows) {
        Pairs some = new Pairs(rows.length);
        boolean[] flags = new boolean[rows.length];
        for (int k = 0; k < rows.length; k++) {
            some.add(pairs.user(rows[k]), pairs.item(rows[k]));
            flags[k] = observed[rows[k]];
        }
        return new TargetRows(some, flags);
    }

    /** How many rows. */
    public int size() {
        return observed.length;
    }

    /** The pair of each row. Not to be changed. */
    public Pairs pairs() {
        return pairs;
    }

    /** o of a row. */
    public boolean observed(int row) {
        return observed[row];
    }

    /**
     * These rows with their propensities, unclipped.
     *
     * @throws IllegalStateException if the propensity is not known for all pairs
     */
    public Exposures exposures(Propensity propensity) {
        return Exposures.of(propensities(propensity, pairs), observed);
    }

    /** The propensities of the pairs, widened. */
    static double[] propensities(Propensity propensity, Pairs pairs) {
        float[] fitted = new float[pairs.size()];
        propensity.ofPairs(pairs, fitted);
        double[] wide = new double[fitted.length];
        for (int k = 0; k < wide.length; k++) {
            wide[k] = fitted[k];
        }
        return wide;
    }
}
