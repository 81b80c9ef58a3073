package org.equipoise.diagnostic;

import org.equipoise.Check;

/** φ, d numbers a row, that a good propensity balances. */
public interface Features {

    /** d. */
    int width();

    /** φ of the row's column, in [0, d). */
    double value(int row, int column);

    /** φ = 1. */
    static Features one() {
        return new Features() {
            @Override
            public int width() {
                return 1;
            }

            @Override
            public double value(int row, int column) {
                return 1;
            }
        };
    }

    /** A row-major table, {@code width} numbers a row; not copied. */
    static Features of(double[] table, int width) {
        Check.atLeast("the width of features", width, 1);
        return new Features() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public double value(int row, int column) {
                return table[row * width + column];
            }
        };
    }

    /** A row-major table of floats, as scorers give them, {@code width} numbers a row; not copied. */
    static Features of(float[] table, int width) {
        Check.atLeast("the width of features", width, 1);
        return new Features() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public double value(int row, int column) {
                return table[row * width + column];
            }
        };
    }
}
