package org.equipoise.baseline;

import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Scorer;

/** ln of the smoothed mean label of the user plus ln of that of the item. */
public record Means() implements Baseline {

    @Override
    public Scorer scorer(Population population) {
        return new BiasLogit(population.users(), population.items());
    }

    @Override
    public float[] parameters(Population population, Seed seed) {
        LabelCounts counts = new LabelCounts(population);
        return AdditiveTheta.of(
                scorer(population),
                u -> StrictMath.log(counts.smoothedMean(counts.userRows[u], counts.userSum[u])),
                i -> StrictMath.log(counts.smoothedMean(counts.itemRows[i], counts.itemSum[i])));
    }
}
