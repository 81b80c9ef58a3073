package org.equipoise.fit;

import java.util.Arrays;
import org.equipoise.population.Population;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/**
 * Which labels of a population the nets do not see. D, which of it is observed, and so the observed share stay what they are: the rows that are
 * left are a random sample of O, and the scale n_O/(N B) of a row in a batch of B of them is that of a row of O.
 */
final class WithheldLabels {
    private final int[] kept;
    private final int[] held;

    private WithheldLabels(int[] kept, int[] held) {
        this.kept = kept;
        this.held = held;
    }

    /**
     * Withholds ⌊share · n_O⌋ labels, at least one, every set of so many being equally likely.
     *
     * @throws IllegalArgumentException if fewer than two rows are observed
     */
    static WithheldLabels of(Population population, double share, Seed seed) {
        int rows = population.observed().size();
        if (!(rows >= 2)) {
            throw new IllegalArgumentException("withholding labels needs at least 2 observed rows, got " + rows);
        }
        int count = Math.max(1, (int) (share * rows));
        Permutation order = new Permutation(rows, seed);
        int[] held = new int[count];
        int[] kept = new int[rows - count];
        Arrays.setAll(held, k -> (int) order.apply(k));
        Arrays.setAll(kept, k -> (int) order.apply(count + (long) k));
        Arrays.sort(held);
        Arrays.sort(kept);
        return new WithheldLabels(kept, held);
    }

    /** The rows that are left, out of all of them. */
    WeightedRows kept(WeightedRows all) {
        return all.select(kept);
    }

    /** The rows whose labels are withheld, likewise. */
    WeightedRows held(WeightedRows all) {
        return all.select(held);
    }
}
