package org.equipoise.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * BMSE(φ) = |g|², g = (1/n) Σ Δ φ, and its parts: within bins Σ_m |g_m|² with g_m the part of g of bin m's rows, and between bins the rest, Σ_{m≠m'} ⟨g_m,
 * g_m'⟩, which may be negative. Li et al., ICML 2023; the parts by Zhang and Xia (Lemma 3.3, whose Eq. 7 leaves out 1/|D|). What training minimizes, with
 * its derivative, is {@link org.equipoise.propensity.penalty.BalanceError}.
 *
 * @param overall |g|²
 * @param within Σ_m |g_m|²
 * @param between |g|² − Σ_m |g_m|²
 * @param mean g
 */
public record BalanceDecomposition(double overall, double within, double between, List<Double> mean) {

    public BalanceDecomposition {
        mean = List.copyOf(mean);
    }

    /**
     * @throws IllegalArgumentException if a row's weight is infinite or the bins are of other rows
     */
    public static BalanceDecomposition of(Exposures rows, Features features, Bins bins) {
        bins.check(rows);
        int width = features.width();
        double[] parts = new double[bins.count() * width];
        for (int k = 0; k < rows.size(); k++) {
            double share = rows.imbalance(k) / rows.size();
            for (int c = 0; c < width; c++) {
                parts[bins.of(k) * width + c] += share * features.value(k, c);
            }
        }
        List<Double> mean = new ArrayList<>();
        double overall = 0;
        double within = 0;
        for (int c = 0; c < width; c++) {
            double sum = 0;
            for (int m = 0; m < bins.count(); m++) {
                double part = parts[m * width + c];
                sum += part;
                within += part * part;
            }
            mean.add(sum);
            overall += sum * sum;
        }
        return new BalanceDecomposition(overall, within, overall - within, mean);
    }

    /** √BMSE = |(1/n) Σ Δ φ|, the form that the unified error bounds (its authors print the root of this, which is wrong below 1). */
    public double absolute() {
        return Math.sqrt(overall);
    }
}
