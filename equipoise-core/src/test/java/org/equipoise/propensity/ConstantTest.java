package org.equipoise.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.junit.jupiter.api.Test;

final class ConstantTest extends PropensityLearnerContract {
    @Override
    PropensityLearner learner() {
        return new Constant();
    }

    @Test
    void isTheObservedShareOfThePopulation() {
        for (Population population : populations()) {
            float[] one = new float[population.observed().size()];
            fit(learner(), population, Workers.single()).ofObserved(population.observed(), one);
            double share = population.observed().size() / 1200.0;
            for (float p : one) {
                assertThat((double) p).isCloseTo(share, within(1e-7));
            }
        }
    }
}
