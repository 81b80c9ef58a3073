package org.equipoise.population;

import java.util.Arrays;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/**
 * A population with some of its observed rows taken out at random, to stop or choose on: the rest, and the rows taken out. On a grid
 * the taken pairs count as unobserved; of impressions the taken rows are no longer members of D.
 *
 * @param rest the population without them
 * @param held the rows taken out, in the order of the log
 */
public record Holdout(Population rest, Interactions held) {

    /**
     * Takes out ⌊share · n_O⌋ observed rows, at least one, every set of so many being equally likely.
     *
     * @param share in (0, 1)
     * @throws IllegalArgumentException if {@code share} is outside, or fewer than two rows are observed
     */
    public static Holdout of(Population population, double share, Seed seed) {
        Interactions observed = population.observed();
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share held out must be in (0, 1), got " + share);
        }
        if (!(observed.size() >= 2)) {
            throw new IllegalArgumentException(
                    "holding rows out needs at least 2 observed rows, got " + observed.size());
        }
        int count = Math.max(1, (int) (share * observed.size()));
        Permutation order = new Permutation(observed.size(), seed);
        boolean[] held = new boolean[observed.size()];
        for (int k = 0; k < count; k++) {
            held[(int) order.apply(k)] = true;
        }
        Population rest = population instanceof Grid grid
                ? new Grid(grid.users(), grid.items(), observed.select(rows(held, Taken.NO)))
                : impressions(population, held);
        return new Holdout(rest, observed.select(rows(held, Taken.YES)));
    }

    private enum Taken {
        YES,
        NO
    }

    private static int[] rows(boolean[] held, Taken taken) {
        int[] rows = new int[held.length];
        int count = 0;
        for (int k = 0; k < held.length; k++) {
            if (held[k] == (taken == Taken.YES)) {
                rows[count++] = k;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** The observed rows of impressions are their clicked members, in the same order. */
    private static Impressions impressions(Population population, boolean[] held) {
        int size = (int) population.size();
        Pairs member = new Pairs(1);
        float[] flag = new float[1];
        long[] number = new long[1];
        Pairs shown = new Pairs(size);
        boolean[] clicked = new boolean[size];
        int row = 0;
        for (int k = 0; k < size; k++) {
            number[0] = k;
            population.lookUp(number, 1, member, flag);
            boolean click = flag[0] == 1;
            if (!click || !held[row]) {
                clicked[shown.size()] = click;
                shown.add(member.user(0), member.item(0));
            }
            row += click ? 1 : 0;
        }
        return new Impressions(
                population.users(),
                population.items(),
                shown,
                Arrays.copyOf(clicked, shown.size()),
                population.observed().select(rows(held, Taken.NO)));
    }
}
