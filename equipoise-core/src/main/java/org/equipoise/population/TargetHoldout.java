package org.equipoise.population;

import java.util.Arrays;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/**
 * Some rows of D taken out at random, observed or not, and the population without them: what a propensity is fitted to and what it is judged or
 * recalibrated on. Unlike {@link Holdout}, which takes out observed rows only, it leaves the observed share what it is.
 */
public final class TargetHoldout {
    private final Population rest;
    private final Pairs held;
    private final float[] observed;

    private TargetHoldout(Population rest, Pairs held, float[] observed) {
        this.rest = rest;
        this.held = held;
        this.observed = observed;
    }

    /**
     * Takes out that many members of D, every set of so many being equally likely.
     *
     * @param count at least 1 and below |D|
     */
    public static TargetHoldout of(Population population, int count, Seed seed) {
        if (!(count >= 1 && count < population.size())) {
            throw new IllegalArgumentException("rows of D held out must be at least 1 and fewer than its "
                    + population.size() + " rows, got " + count);
        }
        Permutation order = new Permutation(population.size(), seed);
        long kept = population.size() - count;
        long[] members = new long[count];
        Arrays.setAll(members, k -> order.apply(kept + k));
        Pairs pairs = new Pairs(count);
        float[] flags = new float[count];
        population.lookUp(members, count, pairs, flags);
        Arrays.sort(members);
        Membership byPair =
                population instanceof Grid ? Membership.of(population.users(), population.items(), pairs) : null;
        Population rest = new Subpopulation(population, order, kept, without(population, members), byPair);
        return new TargetHoldout(rest, pairs, flags);
    }

    /** D without the rows held out, in O(held rows) memory and, of a grid, 4 bytes a user. */
    public Population rest() {
        return rest;
    }

    /** The rows held out. Not to be changed. */
    public Pairs held() {
        return held;
    }

    /** 1 for each of them that is observed, else 0. Not to be changed. */
    public float[] observed() {
        return observed;
    }

    /** The observed rows whose members are not among the given ones, which ascend. */
    private static Interactions without(Population population, long[] members) {
        long[] ofRows = observedMembers(population);
        int[] rows = new int[ofRows.length];
        int count = 0;
        for (int row = 0; row < ofRows.length; row++) {
            if (Arrays.binarySearch(members, ofRows[row]) < 0) {
                rows[count++] = row;
            }
        }
        return population.observed().select(Arrays.copyOf(rows, count));
    }

    /** The member of D that each observed row is: given by the pair on a grid, in the order of members otherwise. */
    private static long[] observedMembers(Population population) {
        Interactions observed = population.observed();
        long[] members = new long[observed.size()];
        if (population instanceof Grid grid) {
            Arrays.setAll(members, row -> (long) observed.user(row) * grid.items() + observed.item(row));
            return members;
        }
        Pairs pair = new Pairs(1);
        float[] flag = new float[1];
        long[] member = new long[1];
        int row = 0;
        for (long k = 0; k < population.size(); k++) {
            member[0] = k;
            population.lookUp(member, 1, pair, flag);
            if (flag[0] == 1) {
                members[row++] = k;
            }
        }
        return members;
    }
}
