package org.equipoise.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.Check;

/**
 * What clipping the observed rows' propensities from below does to their weights.
 *
 * @param bound the lower bound on p̂
 * @param rowsTouched observed rows with p below it
 * @param massRemoved the share of Σ1/p that it takes away
 * @param effectiveSampleSize of the weights that remain
 * @param largest the largest weight that remains
 */
public record ClipEffect(
        double bound, int rowsTouched, double massRemoved, double effectiveSampleSize, double largest) {

    /** The bounds that {@link Diagnosis} tries, as multiples of the observed share: from none to nearly no weighting. */
    static final double[] MULTIPLES = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};

    /**
     * The sensitivity path: one effect a bound.
     *
     * @param weights 1/p of the observed rows, unclipped
     * @param bounds each in (0, 1]
     */
    public static List<ClipEffect> path(double[] weights, double[] bounds) {
        double whole = WeightDistribution.of(weights).sum();
        List<ClipEffect> path = new ArrayList<>();
        for (double bound : bounds) {
            if (!(bound > 0)) {
                throw new IllegalArgumentException("a clip bound must be above 0, got " + bound);
            }
            double heaviest = 1 / Check.inRange("a clip bound", bound, 0, 1);
            double[] clipped = new double[weights.length];
            int touched = 0;
            for (int k = 0; k < weights.length; k++) {
                touched += weights[k] > heaviest ? 1 : 0;
                clipped[k] = Math.min(weights[k], heaviest);
            }
            WeightDistribution rest = WeightDistribution.of(clipped);
            path.add(
                    new ClipEffect(bound, touched, 1 - rest.sum() / whole, rest.effectiveSampleSize(), rest.largest()));
        }
        return path;
    }
}
