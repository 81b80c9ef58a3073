package org.equipoise.diagnostic;

import java.util.Arrays;
import java.util.Comparator;
import org.equipoise.Check;

/** How rows are put into M bins by their propensity. */
public enum Binning {
    /** M intervals of equal width: row in bin min(⌊p̂ M⌋, M − 1). Some may be empty. */
    EQUAL_WIDTH("width") {
        @Override
        void assign(double[] propensity, int bins, int[] bin) {
            for (int k = 0; k < bin.length; k++) {
                bin[k] = Math.min((int) (propensity[k] * bins), bins - 1);
            }
        }
    },
    /** Equally many rows a bin: sorted by p̂, ties by row, the row of rank k (from 0) is in bin ⌊k M / n⌋. */
    EQUAL_MASS("mass") {
        @Override
        void assign(double[] propensity, int bins, int[] bin) {
            Integer[] order = new Integer[bin.length];
            Arrays.setAll(order, k -> k);
            Arrays.sort(order, Comparator.comparingDouble(k -> propensity[k]));
            for (int rank = 0; rank < order.length; rank++) {
                bin[order[rank]] = (int) ((long) rank * bins / bin.length);
            }
        }
    };

    private final String id;

    Binning(String id) {
        this.id = id;
    }

    /** "width" or "mass". */
    public String id() {
        return id;
    }

    abstract void assign(double[] propensity, int bins, int[] bin);

    /**
     * The bin of every row.
     *
     * @param bins M, at least 1
     */
    public Bins of(Exposures rows, int bins) {
        Check.atLeast("bins", bins, 1);
        int[] bin = new int[rows.size()];
        assign(rows.propensities(), bins, bin);
        return new Bins(bins, bin);
    }
}
