package org.equipoise.diagnostic;

import java.util.Objects;
import org.equipoise.propensity.Binning;

/** A partition of rows into M bins, some of which may be empty. Any partition will do; {@link Binning} makes the usual ones. */
public final class Bins {
    private final int count;
    private final int[] bin;
    private final int[] rows;

    /**
     * @param count M
     * @param bin the bin of each row, in [0, M); not copied, not to be changed
     * @throws IndexOutOfBoundsException if a row is in no such bin
     */
    public Bins(int count, int[] bin) {
        this.count = count;
        this.bin = bin;
        this.rows = new int[count];
        for (int m : bin) {
            rows[Objects.checkIndex(m, count)]++;
        }
    }

    /** The bins of these rows by their propensities. */
    public static Bins of(Exposures rows, Binning binning) {
        return new Bins(binning.bins(), binning.assign(rows.propensities()));
    }

    /** M. */
    public int count() {
        return count;
    }

    /** The bin of the row. */
    public int of(int row) {
        return bin[row];
    }

    /** n_m. */
    public int rows(int m) {
        return rows[m];
    }

    void check(Exposures of) {
        if (bin.length != of.size()) {
            throw new IllegalArgumentException(
                    "the bins are of " + bin.length + " rows, the exposures of " + of.size());
        }
    }
}
