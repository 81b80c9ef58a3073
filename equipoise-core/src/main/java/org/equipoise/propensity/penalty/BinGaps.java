package org.equipoise.propensity.penalty;

import org.equipoise.propensity.Binning;
import org.equipoise.propensity.PropensityBatch;

/** n_m and Σ_{bin m} (p̂ − o) of each bin: n_m times the gap between mean propensity and observed share. */
final class BinGaps {
    private final int[] bin;
    private final int[] rows;
    private final double[] gap;

    BinGaps(Binning binning, PropensityBatch batch, float[] pHat) {
        bin = binning.assign(pHat, batch.size());
        rows = new int[binning.bins()];
        gap = new double[binning.bins()];
        for (int k = 0; k < bin.length; k++) {
            rows[bin[k]]++;
            gap[bin[k]] += (double) pHat[k] - batch.observed()[k];
        }
    }

    /** The bin of row k. */
    int bin(int k) {
        return bin[k];
    }

    /** Σ (p̂ − o) over bin m. */
    double gap(int m) {
        return gap[m];
    }

    /** p̄_m − ō_m, 0 for an empty bin. */
    double meanGap(int m) {
        return rows[m] == 0 ? 0 : gap[m] / rows[m];
    }
}
