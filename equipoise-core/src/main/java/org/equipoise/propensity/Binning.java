package org.equipoise.propensity;

import java.util.Arrays;
import java.util.Comparator;
import org.equipoise.Check;
import org.equipoise.order.FloatOrder;

/**
 * How rows are put into bins by their propensity p̂. Bins are constants: no derivative passes through them.
 *
 * @param kind how the bins are cut
 * @param bins M, at least 1; some may be empty
 */
public record Binning(Kind kind, int bins) {

    /** How bins are cut. */
    public enum Kind {
        /** Of equal width: bin min(⌊p̂ M⌋, M − 1). */
        EQUAL_WIDTH("width"),
        /** Of equal mass: rows sorted by p̂, ties by row; rank k of n into bin ⌊k M / n⌋. */
        EQUAL_MASS("mass");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** "width" or "mass". */
        public String id() {
            return id;
        }
    }

    public Binning {
        Check.atLeast("bins", bins, 1);
    }

    /** M bins of equal width. */
    public static Binning equalWidth(int bins) {
        return new Binning(Kind.EQUAL_WIDTH, bins);
    }

    /** M bins of equal mass. */
    public static Binning equalMass(int bins) {
        return new Binning(Kind.EQUAL_MASS, bins);
    }

    /** The bin of each of the first {@code n} rows, in [0, {@link #bins()}). */
    public int[] assign(float[] pHat, int n) {
        if (kind == Kind.EQUAL_MASS) {
            return byRank(FloatOrder.ascending(pHat, n));
        }
        int[] bin = new int[n];
        for (int k = 0; k < n; k++) {
            bin[k] = interval(pHat[k]);
        }
        return bin;
    }

    /** The bin of each row, in [0, {@link #bins()}). */
    public int[] assign(double[] pHat) {
        if (kind == Kind.EQUAL_MASS) {
            return byRank(ascending(pHat));
        }
        int[] bin = new int[pHat.length];
        for (int k = 0; k < bin.length; k++) {
            bin[k] = interval(pHat[k]);
        }
        return bin;
    }

    private int interval(double pHat) {
        return (int) Math.min(pHat * bins, bins - 1);
    }

    private int[] byRank(int[] ranked) {
        int[] bin = new int[ranked.length];
        for (int rank = 0; rank < ranked.length; rank++) {
            bin[ranked[rank]] = (int) ((long) rank * bins / ranked.length);
        }
        return bin;
    }

    private static int[] ascending(double[] pHat) {
        Integer[] rows = new Integer[pHat.length];
        Arrays.setAll(rows, k -> k);
        Arrays.sort(rows, Comparator.comparingDouble(k -> pHat[k]));
        return Arrays.stream(rows).mapToInt(k -> k).toArray();
    }
}
