package org.equipoise.propensity.penalty;

import org.equipoise.Check;
import org.equipoise.order.FloatOrder;

/**
 * How rows are put into bins by their propensity p̂. Bins are constants: no derivative passes through them.
 *
 * @param kind how the bins are cut
 * @param bins M, at least 1
 */
public record Binning(Kind kind, int bins) {

    /** How bins are cut. */
    public enum Kind {
        /** Of equal width: bin min(⌊p̂ M⌋, M − 1). */
        EQUAL_WIDTH,
        /** Of equal mass: rows sorted by p̂, ties by row; rank k of n into bin ⌊k M / n⌋. */
        EQUAL_MASS
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
        return kind == Kind.EQUAL_WIDTH ? byWidth(pHat, n) : byMass(pHat, n);
    }

    private int[] byWidth(float[] pHat, int n) {
        int[] bin = new int[n];
        for (int k = 0; k < n; k++) {
            bin[k] = (int) Math.min((double) pHat[k] * bins, bins - 1);
        }
        return bin;
    }

    private int[] byMass(float[] pHat, int n) {
        int[] ranked = FloatOrder.ascending(pHat, n);
        int[] bin = new int[n];
        for (int rank = 0; rank < n; rank++) {
            bin[ranked[rank]] = (int) ((long) rank * bins / n);
        }
        return bin;
    }
}
