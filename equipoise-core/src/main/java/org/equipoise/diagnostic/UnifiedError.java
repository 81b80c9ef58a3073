package org.equipoise.diagnostic;

import java.util.Arrays;

/**
 * L_UPO = (1/n) Σ_m |Σ_{bin m} ω (o − p̂)|. With the right ω it bounds other errors of a propensity from above, whatever the bins, and more so the finer they are;
 * with ω = 1 it is ECE_M, with one bin every bound is an equality.
 */
public final class UnifiedError {
    private UnifiedError() {}

    /** @param omega ω, one a row */
    public static double of(Exposures rows, double[] omega, Bins bins) {
        double[] residual = new double[rows.size()];
        Arrays.setAll(residual, rows::residual);
        return error(rows, residual, omega, bins);
    }

    /** The same with the true p for o: with δ/p̂ for ω it bounds {@link ResidualError#trueBias}. */
    public static double ofTruth(Exposures rows, double[] truth, double[] omega, Bins bins) {
        double[] residual = new double[rows.size()];
        Arrays.setAll(residual, k -> truth[k] - rows.propensity(k));
        return error(rows, residual, omega, bins);
    }

    private static double error(Exposures rows, double[] residual, double[] omega, Bins bins) {
        bins.check(rows);
        double[] sums = new double[bins.count()];
        for (int k = 0; k < rows.size(); k++) {
            sums[bins.of(k)] += omega[k] * residual[k];
        }
        double total = 0;
        for (double sum : sums) {
            total += Math.abs(sum);
        }
        return total / rows.size();
    }

    /** ω = φ/(p̂(1 − p̂)): bounds {@link BalanceDecomposition#absolute()} of that φ. */
    public static double[] balanceWeights(Exposures rows, double[] phi) {
        double[] omega = new double[rows.size()];
        for (int k = 0; k < omega.length; k++) {
            double p = rows.propensity(k);
            omega[k] = phi[k] / (p * (1 - p));
        }
        return omega;
    }

    /** ω = δ/p̂: bounds {@link ResidualError#bias}. */
    public static double[] biasWeights(Exposures rows, double[] residual) {
        double[] omega = new double[rows.size()];
        for (int k = 0; k < omega.length; k++) {
            omega[k] = residual[k] / rows.propensity(k);
        }
        return omega;
    }

    /** ω = 2(1 − p)δ²/(n p²): bounds the absolute value of {@link ResidualError#varianceTaylor}, with p̂ for p that of {@link ResidualError#varianceEmpirical}. */
    public static double[] varianceWeights(double[] chance, double[] residual) {
        double[] omega = new double[residual.length];
        for (int k = 0; k < omega.length; k++) {
            double p = chance[k];
            omega[k] = 2 * (1 - p) * residual[k] * residual[k] / (omega.length * p * p);
        }
        return omega;
    }
}
