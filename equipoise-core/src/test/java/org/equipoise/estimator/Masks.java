package org.equipoise.estimator;

import java.util.function.ToDoubleFunction;
import org.equipoise.WholePopulation;
import org.equipoise.population.Pairs;

/**
 * A tiny population whose 2ⁿ observation masks are all visited: expectations by summing, not by sampling. Errors, imputed errors,
 * propensities p and their estimates p̂ are fixed; only o is random.
 */
public final class Masks {
    private final double[] p;
    private final float[] inverse;
    private final float[] labels;

    /**
     * @param p P(o = 1), one a pair
     * @param pHat p̂, one a pair
     */
    public Masks(double[] p, double[] pHat) {
        this.p = p;
        inverse = new float[p.length];
        labels = new float[p.length];
        for (int k = 0; k < p.length; k++) {
            inverse[k] = (float) (1 / pHat[k]);
        }
    }

    /** Mean and variance over the masks with an observed pair, and the probability of these. */
    public record Moments(double mean, double variance, double probability) {}

    /** All of D as one batch, pair k observed where bit k of the mask is set. */
    public Batch batch(int mask) {
        float[] observed = new float[p.length];
        for (int k = 0; k < p.length; k++) {
            observed[k] = mask >> k & 1;
        }
        return WholePopulation.batch(Pairs.of(new int[p.length], new int[p.length]), observed, labels, inverse);
    }

    public double probability(int mask) {
        double product = 1;
        for (int k = 0; k < p.length; k++) {
            product *= (mask >> k & 1) == 1 ? p[k] : 1 - p[k];
        }
        return product;
    }

    public int count() {
        return 1 << p.length;
    }

    /** Of a statistic that is 0 where nothing is observed. */
    public Moments all(ToDoubleFunction<Batch> statistic) {
        return over(0, statistic);
    }

    /** Of a statistic given that some pair is observed. */
    public Moments nonEmpty(ToDoubleFunction<Batch> statistic) {
        return over(1, statistic);
    }

    private Moments over(int first, ToDoubleFunction<Batch> statistic) {
        double mass = 0;
        double sum = 0;
        double squares = 0;
        for (int mask = first; mask < count(); mask++) {
            double probability = probability(mask);
            double value = statistic.applyAsDouble(batch(mask));
            mass += probability;
            sum += probability * value;
            squares += probability * value * value;
        }
        double mean = sum / mass;
        return new Moments(mean, squares / mass - mean * mean, mass);
    }
}
