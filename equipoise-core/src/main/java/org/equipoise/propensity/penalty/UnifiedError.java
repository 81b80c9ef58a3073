package org.equipoise.propensity.penalty;

import org.equipoise.propensity.Binning;
import org.equipoise.propensity.PropensityBatch;

/**
 * The unified propensity objective at given weights ω: L_UPO = (1/N) Σ_m |S_m|, S_m = Σ_{bin m} ω (o − p̂). It bounds the calibration error (ω = 1, with
 * equality), the absolute balance error (ω = φ/(p̂(1 − p̂))) and the bias of a doubly robust estimate (ω = δ/p̂) from above, for any bins. ∂/∂p̂ =
 * −sign(S_m) ω/N, ∂/∂ω = sign(S_m)(o − p̂)/N, sign(0) = 0.
 */
public record UnifiedError(Binning binning) {

    /** The value, with slope[k] = ∂/∂p̂_k. */
    public double slopes(PropensityBatch batch, float[] pHat, float[] omega, float[] slope) {
        int[] bin = binning.assign(pHat, batch.size());
        double[] sums = sums(batch, pHat, omega, bin);
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = (float) (-Math.signum(sums[bin[k]]) * omega[k] / batch.size());
        }
        return value(sums, batch.size());
    }

    /** The value, with slope[k] = ∂/∂ω_k. */
    public double weightSlopes(PropensityBatch batch, float[] pHat, float[] omega, float[] slope) {
        int[] bin = binning.assign(pHat, batch.size());
        double[] sums = sums(batch, pHat, omega, bin);
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = (float) (Math.signum(sums[bin[k]]) * (batch.observed()[k] - pHat[k]) / batch.size());
        }
        return value(sums, batch.size());
    }

    private double[] sums(PropensityBatch batch, float[] pHat, float[] omega, int[] bin) {
        double[] sums = new double[binning.bins()];
        for (int k = 0; k < batch.size(); k++) {
            sums[bin[k]] += omega[k] * ((double) batch.observed()[k] - pHat[k]);
        }
        return sums;
    }

    private static double value(double[] sums, int n) {
        double value = 0;
        for (double sum : sums) {
            value += Math.abs(sum);
        }
        return value / n;
    }
}
