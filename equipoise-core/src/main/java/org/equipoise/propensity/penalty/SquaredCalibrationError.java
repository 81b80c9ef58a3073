package org.equipoise.propensity.penalty;

import org.equipoise.propensity.Binning;
import org.equipoise.propensity.PropensityBatch;

/**
 * The squared expected calibration error SECE_M = Σ_m (n_m/N)(p̄_m − ō_m)², p̄_m and ō_m the means of p̂ and o in bin m of n_m rows; empty bins
 * count 0 (Zhang and Xia, calibration and balancing of propensities). ∂/∂p̂ = (2/N)(p̄_m − ō_m).
 */
public record SquaredCalibrationError(Binning binning) implements Penalty.Stateless {

    @Override
    public double slopes(PropensityBatch batch, float[] pHat, float[] slope) {
        BinGaps gaps = new BinGaps(binning, batch, pHat);
        double value = 0;
        for (int m = 0; m < binning.bins(); m++) {
            value += gaps.gap(m) * gaps.meanGap(m);
        }
        double factor = 2.0 / batch.size();
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = (float) (factor * gaps.meanGap(gaps.bin(k)));
        }
        return value / batch.size();
    }
}
