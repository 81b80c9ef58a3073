package org.equipoise.propensity.penalty;

import org.equipoise.propensity.Binning;
import org.equipoise.propensity.PropensityBatch;

/**
 * The expected calibration error ECE_M = Σ_m (n_m/N)|p̄_m − ō_m|, p̄_m and ō_m the means of p̂ and o in bin m of n_m rows; empty bins count 0 (Naeini,
 * Cooper and Hauskrecht, AAAI 2015). ∂/∂p̂ = sign(p̄_m − ō_m)/N with sign(0) = 0.
 */
public record AbsoluteCalibrationError(Binning binning) implements Penalty.Stateless {

    @Override
    public double slopes(PropensityBatch batch, float[] pHat, float[] slope) {
        BinGaps gaps = new BinGaps(binning, batch, pHat);
        double value = 0;
        for (int m = 0; m < binning.bins(); m++) {
            value += Math.abs(gaps.gap(m));
        }
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = (float) (Math.signum(gaps.gap(gaps.bin(k))) / batch.size());
        }
        return value / batch.size();
    }
}
