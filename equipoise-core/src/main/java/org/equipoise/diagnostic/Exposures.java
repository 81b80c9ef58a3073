package org.equipoise.diagnostic;

import org.equipoise.Check;

/** n rows of D: whether each is observed, o, and its propensity p̂. The arrays are not copied and must not be changed. */
public final class Exposures {
    private final double[] propensity;
    private final boolean[] observed;
    private final int observedRows;
    private final int clippedLow;
    private final int clippedHigh;

    private Exposures(double[] propensity, boolean[] observed, int clippedLow, int clippedHigh) {
        this.propensity = propensity;
        this.observed = observed;
        this.clippedLow = clippedLow;
        this.clippedHigh = clippedHigh;
        int count = 0;
        for (boolean o : observed) {
            count += o ? 1 : 0;
        }
        this.observedRows = count;
    }

    /**
     * Rows with their propensities as they are.
     *
     * @throws IllegalArgumentException if there is no row, the arrays differ in length or a propensity is not in [0, 1]
     */
    public static Exposures of(double[] propensity, boolean[] observed) {
        if (!(propensity.length == observed.length && propensity.length > 0)) {
            throw new IllegalArgumentException("a diagnosis needs one flag a propensity and at least one row, got "
                    + propensity.length + " propensities and " + observed.length + " flags");
        }
        for (int k = 0; k < propensity.length; k++) {
            if (!(propensity[k] >= 0 && propensity[k] <= 1)) {
                throw new IllegalArgumentException(
                        "the propensity of row " + k + " must be in [0, 1], got " + propensity[k]);
            }
        }
        return new Exposures(propensity, observed, 0, 0);
    }

    /** These rows with p̂ = min(max(p, low), high), and the count of rows that this changed on either side. */
    public Exposures clip(double low, double high) {
        Check.inRange("the lower clip bound", low, 0, high);
        Check.inRange("the upper clip bound", high, low, 1);
        double[] clipped = new double[size()];
        int below = 0;
        int above = 0;
        for (int k = 0; k < clipped.length; k++) {
            below += propensity[k] < low ? 1 : 0;
            above += propensity[k] > high ? 1 : 0;
            clipped[k] = Math.min(Math.max(propensity[k], low), high);
        }
        return new Exposures(clipped, observed, below, above);
    }

    /** The given rows of these. */
    Exposures select(int[] rows) {
        double[] some = new double[rows.length];
        boolean[] flags = new boolean[rows.length];
        for (int k = 0; k < rows.length; k++) {
            some[k] = propensity[rows[k]];
            flags[k] = observed[rows[k]];
        }
        return of(some, flags);
    }

    /** n. */
    public int size() {
        return propensity.length;
    }

    /** Σ o. */
    public int observedRows() {
        return observedRows;
    }

    /** Rows that the last {@link #clip} raised to its lower bound. */
    public int clippedLow() {
        return clippedLow;
    }

    /** Rows that the last {@link #clip} lowered to its upper bound. */
    public int clippedHigh() {
        return clippedHigh;
    }

    /** o of a row. */
    public boolean observed(int row) {
        return observed[row];
    }

    /** p̂ of a row; clipped, if these rows are what {@link #clip} gave. */
    public double propensity(int row) {
        return propensity[row];
    }

    /** p̂ of every row. Not to be changed. */
    public double[] propensities() {
        return propensity;
    }

    /** o − p̂. */
    public double residual(int row) {
        return (observed[row] ? 1 : 0) - propensity[row];
    }

    /**
     * The weight that makes the row's group stand for all rows: 1/p̂ if it is observed, 1/(1 − p̂) if it is not.
     *
     * @throws IllegalArgumentException if that is infinite
     */
    public double weight(int row) {
        double chance = observed[row] ? propensity[row] : 1 - propensity[row];
        if (chance > 0) {
            return 1 / chance;
        }
        throw new IllegalArgumentException("row " + row + " is " + (observed[row] ? "" : "not ")
                + "observed with propensity " + propensity[row] + ", which has no finite weight: clip it");
    }

    /**
     * ln(p̂/(1 − p̂)).
     *
     * @throws IllegalArgumentException if that is infinite
     */
    public double logOdds(int row) {
        double p = propensity[row];
        if (p > 0 && p < 1) {
            return Math.log(p / (1 - p));
        }
        throw new IllegalArgumentException(
                "row " + row + " has propensity " + p + ", whose log-odds are not finite: clip it");
    }

    /** Δ = o/p̂ − (1 − o)/(1 − p̂), whose mean given p̂ is 0 where p̂ is right. */
    public double imbalance(int row) {
        return observed[row] ? weight(row) : -weight(row);
    }

    /** 1/p̂ of the observed rows, in their order. */
    public double[] observedWeights() {
        double[] weights = new double[observedRows];
        int count = 0;
        for (int k = 0; k < size(); k++) {
            if (observed[k]) {
                weights[count++] = weight(k);
            }
        }
        return weights;
    }
}
