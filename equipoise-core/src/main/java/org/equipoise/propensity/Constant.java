package org.equipoise.propensity;

import java.util.Arrays;
import java.util.Optional;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;

/** p = n_O/N for every pair: nothing is weighted, which is right if pairs are missing completely at random. */
public record Constant() implements PropensityLearner {

    @Override
    public Propensity fit(
            Population population, Optional<Interactions> uniform, Seed seed, Workers workers, EpochListener listener) {
        float density = (float) population.density();
        return (PairPropensity) (pairs, propensity) -> Arrays.fill(propensity, 0, pairs.size(), density);
    }
}
