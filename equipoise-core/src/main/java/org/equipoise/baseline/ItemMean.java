package org.equipoise.baseline;

import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Scorer;

/** The logit of the smoothed mean label of the item. */
public record ItemMean() implements Baseline {

    @Override
    public Scorer scorer(Population population) {
        return new BiasLogit(population.users(), population.items());
    }

    @Override
    public float[] parameters(Population population, Seed seed) {
        LabelCounts counts = new LabelCounts(population);
        return AdditiveTheta.of(
                scorer(population), u -> 0, i -> logit(counts.smoothedMean(counts.itemRows[i], counts.itemSum[i])));
    }

    private static double logit(double p) {
        return StrictMath.log(p / (1 - p));
    }
}
