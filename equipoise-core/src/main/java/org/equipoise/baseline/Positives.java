package org.equipoise.baseline;

import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Scorer;

/**
 * ln(positives_u + 1) + ln(positives_i + 1), positives being the sum of labels. It counts how often something was seen and liked, and so uses
 * the selection of the log instead of correcting it.
 */
public record Positives() implements Baseline {

    @Override
    public Scorer scorer(Population population) {
        return new BiasLogit(population.users(), population.items());
    }

    @Override
    public float[] parameters(Population population, Seed seed) {
        LabelCounts counts = new LabelCounts(population);
        return AdditiveTheta.of(
                scorer(population), u -> StrictMath.log1p(counts.userSum[u]), i -> StrictMath.log1p(counts.itemSum[i]));
    }
}
