package org.equipoise.propensity;

import java.util.Arrays;
import java.util.Optional;
import org.equipoise.Check;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;

/**
 * Item popularity: p_i = (c_i / max c)^power with c_i the number of observed pairs of item i (Saito, SIGIR 2020, and its code). Only relative:
 * use it with a self-normalizing estimator, or know why not. An item without observed pairs counts as one with half a pair.
 *
 * @param power 1, or 1/2 as is usual with implicit feedback; &gt; 0
 */
public record Popularity(double power) implements PropensityLearner {

    public Popularity {
        Check.positive("popularity power", power);
    }

    @Override
    public Propensity fit(
            Population population, Optional<Interactions> uniform, Seed seed, Workers workers, EpochListener listener) {
        // Counted in ints: a float stops counting at 2^24 rows.
        int[] count = new int[population.items()];
        Interactions rows = population.observed();
        for (int k = 0; k < rows.size(); k++) {
            count[rows.item(k)]++;
        }
        double largest = Arrays.stream(count).max().orElse(0);
        float[] ofItem = new float[count.length];
        for (int i = 0; i < ofItem.length; i++) {
            ofItem[i] = (float) StrictMath.pow(Math.max(count[i], 0.5) / largest, power);
        }
        return (PairPropensity) (pairs, propensity) -> {
            for (int k = 0; k < pairs.size(); k++) {
                propensity[k] = ofItem[pairs.item(k)];
            }
        };
    }
}
