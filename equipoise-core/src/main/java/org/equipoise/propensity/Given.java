package org.equipoise.propensity;

import java.util.Optional;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;

/** The propensities that the log gives for its observed rows, from a known exposure policy for instance. */
public record Given() implements PropensityLearner {

    @Override
    public Propensity fit(
            Population population, Optional<Interactions> uniform, Seed seed, Workers workers, EpochListener listener) {
        float[] given = population
                .observed()
                .propensities()
                .orElseThrow(() -> new IllegalArgumentException(
                        "given propensities are asked for, but the log has no propensity column"));
        for (int k = 0; k < given.length; k++) {
            if (!(given[k] > 0 && given[k] <= 1)) {
                throw new IllegalArgumentException(
                        "the propensity of observed row " + k + " must be in (0, 1], got " + given[k]);
            }
        }
        return new Propensity() {
            @Override
            public void ofObserved(Interactions observed, float[] propensity) {
                System.arraycopy(given, 0, propensity, 0, given.length);
            }

            @Override
            public boolean knownForAllPairs() {
                return false;
            }

            @Override
            public void ofPairs(Pairs pairs, float[] propensity) {
                throw new IllegalStateException("propensities are given for observed rows only");
            }
        };
    }
}
