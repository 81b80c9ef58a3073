package org.equipoise.diagnostic;

import java.util.Arrays;
import java.util.List;

/**
 * What the weights of the observed rows are like.
 *
 * @param rows n_O
 * @param sum Σw, which should be near |D|: every observed row stands for 1/p̂ rows
 * @param effectiveSampleSize (Σw)²/Σw², Kish 1965: as many equally weighted rows would know as much
 * @param largest the largest weight
 * @param tailMass the share of Σw that the heaviest hundredth of the rows (at least one) carries
 * @param quantiles of the weights
 */
public record WeightDistribution(
        int rows, double sum, double effectiveSampleSize, double largest, double tailMass, List<Quantile> quantiles) {

    public WeightDistribution {
        quantiles = List.copyOf(quantiles);
    }

    /**
     * @param weights of the observed rows, finite and positive
     * @throws IllegalArgumentException if there is none
     */
    public static WeightDistribution of(double[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("weights need at least one observed row, got none");
        }
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double squares = 0;
        for (double w : sorted) {
            sum += w;
            squares += w * w;
        }
        double tail = 0;
        int heaviest = Math.max(1, sorted.length / 100);
        for (int k = sorted.length - heaviest; k < sorted.length; k++) {
            tail += sorted[k];
        }
        return new WeightDistribution(
                sorted.length,
                sum,
                sum * sum / squares,
                sorted[sorted.length - 1],
                tail / sum,
                Quantile.ofSorted(sorted));
    }

    /** The effective sample size as a share of the observed rows, in (0, 1]; 1 for equal weights. */
    public double effectiveShare() {
        return effectiveSampleSize / rows;
    }
}
