package org.equipoise.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The weights of the observed rows, 1/p̂ or a transform of p̂, with what the clipping did to them. */
public final class Weights {
    private static final int HISTOGRAM_BINS = 40;

    private final float[] inverse;
    private final WeightSummary summary;

    private Weights(float[] inverse, WeightSummary summary) {
        this.inverse = inverse;
        this.summary = summary;
    }

    /** Weights 1/p̂. @throws IllegalArgumentException as {@link #of(String, float[], Clip, WeightTransform)} does */
    public static Weights of(String source, float[] propensities, Clip clip) {
        return of(source, propensities, clip, new Inverse());
    }

    /**
     * @param source how the propensities came about
     * @param propensities one an observed row, each in [0, 1]; not kept
     * @param transform the weight as a function of p̂
     * @throws IllegalArgumentException if one is not a probability, or is 0 with no lower bound above 0
     */
    public static Weights of(String source, float[] propensities, Clip clip, WeightTransform transform) {
        float[] inverse = new float[propensities.length];
        Tally tally = new Tally();
        for (int k = 0; k < inverse.length; k++) {
            float p = propensities[k];
            float pHat = clip.apply(p);
            if (!(p >= 0 && p <= 1 && pHat > 0)) {
                throw new IllegalArgumentException("the propensity of observed row " + k
                        + " must be in (0, 1] after clipping to [" + clip.low() + ", " + clip.high() + "], got " + p);
            }
            inverse[k] = transform.of(pHat);
            if (pHat != p) {
                tally.addClipped((double) transform.of(p) - inverse[k]);
            }
            tally.add(inverse[k]);
        }
        return new Weights(inverse, tally.summary(source, clip, propensities));
    }

    /** Weights of 1: no weighting. */
    public static Weights uniform(int rows) {
        float[] ones = new float[rows];
        Arrays.fill(ones, 1);
        return of("none", ones, Clip.none());
    }

    private static void histogram(float[] propensities, List<Double> edges, List<Long> counts) {
        double largest = 0;
        for (float p : propensities) {
            largest = Math.max(largest, p);
        }
        long[] bins = new long[HISTOGRAM_BINS];
        for (float p : propensities) {
            bins[Math.min((int) (p / largest * HISTOGRAM_BINS), HISTOGRAM_BINS - 1)]++;
        }
        for (int bin = 0; bin <= HISTOGRAM_BINS; bin++) {
            edges.add(largest * bin / HISTOGRAM_BINS);
        }
        for (long count : bins) {
            counts.add(count);
        }
    }

    /** 1/p̂ or what the transform gives, one an observed row. Not to be changed. */
    public float[] inverse() {
        return inverse;
    }

    /** What clipping touched and how unequal the weights are. */
    public WeightSummary summary() {
        return summary;
    }

    /** What a summary needs of the weights, added up row by row. */
    private static final class Tally {
        private double mass;
        private double squares;
        private double largest;
        private double removed;
        private long clipped;

        void add(float weight) {
            mass += weight;
            squares += (double) weight * weight;
            largest = Math.max(largest, weight);
        }

        /** @param taken what clipping took from the weight of a row, negative where it added some */
        void addClipped(double taken) {
            clipped++;
            removed += taken;
        }

        WeightSummary summary(String source, Clip clip, float[] propensities) {
            List<Double> edges = new ArrayList<>();
            List<Long> counts = new ArrayList<>();
            histogram(propensities, edges, counts);
            return new WeightSummary(
                    source,
                    clip.low(),
                    clip.high(),
                    propensities.length,
                    clipped,
                    Double.isInfinite(removed) ? 1 : removed / (mass + removed),
                    mass * mass / squares,
                    mass / propensities.length,
                    largest,
                    edges,
                    counts);
        }
    }
}
