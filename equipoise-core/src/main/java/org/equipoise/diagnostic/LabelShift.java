package org.equipoise.diagnostic;

import java.util.Optional;
import org.equipoise.population.Interactions;

/**
 * The mean label that observed rows have, and the one that weighting says all of D has: Σ w y/Σ w.
 *
 * @param observedMean ȳ
 * @param weightedMean ȳ_w
 * @param standardError of ȳ_w − ȳ, to first order, rows taken as independent
 * @param variance of the labels
 * @param uniform the mean of a uniformly exposed sample, if there is one
 */
public record LabelShift(
        double observedMean,
        double weightedMean,
        double standardError,
        double variance,
        Optional<UniformMean> uniform) {

    /** Equal weights leave a shift and a standard error of rounding errors, whose quotient means nothing. */
    private static final double ROUNDING = 1e-12;

    /** The mean label of a uniformly exposed sample. */
    public record UniformMean(double mean, double standardError, int rows) {}

    /**
     * @param weights of the observed rows
     * @throws IllegalArgumentException if there is no observed row
     */
    public static LabelShift of(Interactions observed, double[] weights, Optional<Interactions> uniform) {
        WeightDistribution distribution = WeightDistribution.of(weights);
        double mean = observed.meanLabel();
        double weighted = 0;
        for (int k = 0; k < weights.length; k++) {
            weighted += weights[k] / distribution.sum() * observed.label(k);
        }
        double squares = 0;
        double spread = 0;
        for (int k = 0; k < weights.length; k++) {
            double relative = weights[k] * weights.length / distribution.sum();
            double influence = relative * (observed.label(k) - weighted) - (observed.label(k) - mean);
            squares += influence * influence;
            spread += (observed.label(k) - mean) * (observed.label(k) - mean);
        }
        return new LabelShift(
                mean,
                weighted,
                Math.sqrt(squares) / weights.length,
                spread / weights.length,
                uniform.map(LabelShift::uniformMean));
    }

    private static UniformMean uniformMean(Interactions rows) {
        double mean = rows.meanLabel();
        double spread = 0;
        for (float label : rows.labels()) {
            spread += (label - mean) * (label - mean);
        }
        return new UniformMean(mean, Math.sqrt(spread) / rows.size(), rows.size());
    }

    /** (ȳ_w − ȳ) in standard errors; 0 where the weights are equal. */
    public double z() {
        return standardError > ROUNDING ? (weightedMean - observedMean) / standardError : 0;
    }
}
