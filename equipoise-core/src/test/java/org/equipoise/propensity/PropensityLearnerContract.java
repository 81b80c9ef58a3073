package org.equipoise.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.equipoise.SimulatedRatings;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

/** What every source of propensities must hold, on both kinds of population. */
abstract class PropensityLearnerContract {
    static final SimulatedRatings RATINGS = new SimulatedRatings(40, 30, 0.5, new Seed(20_260_901));
    private static final Seed SEED = new Seed(2024);

    abstract PropensityLearner learner();

    static Population[] populations() {
        return new Population[] {RATINGS.grid(), RATINGS.impressions()};
    }

    static Propensity fit(PropensityLearner learner, Population population, Workers workers) {
        return learner.fit(
                population, Optional.of(RATINGS.uniform("uniform", 0.3)), SEED, workers, EpochListener.silent());
    }

    private static float[] ofObserved(Propensity propensity, Population population) {
        float[] values = new float[population.observed().size()];
        propensity.ofObserved(population.observed(), values);
        return values;
    }

    @Test
    void observedPropensitiesArePositiveProbabilities() {
        for (Population population : populations()) {
            for (float p : ofObserved(fit(learner(), population, Workers.single()), population)) {
                assertThat(p).isGreaterThan(0).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesForAnyNumberOfWorkers() {
        for (Population population : populations()) {
            float[] once = ofObserved(fit(learner(), population, Workers.single()), population);
            for (int threads : new int[] {1, 2, 4, 8}) {
                try (Workers workers = Workers.of(threads)) {
                    assertThat(ofObserved(fit(learner(), population, workers), population))
                            .containsExactly(once);
                }
            }
        }
    }

    @Test
    void propensitiesOfAnyPairAgreeWithThoseOfObservedRowsOrAreRefused() {
        for (Population population : populations()) {
            Propensity propensity = fit(learner(), population, Workers.single());
            Interactions observed = population.observed();
            float[] values = new float[observed.size()];
            if (propensity.knownForAllPairs()) {
                propensity.ofPairs(observed.pairs(), values);
                assertThat(values).containsExactly(ofObserved(propensity, population));
                float[] all = new float[RATINGS.all().size()];
                propensity.ofPairs(RATINGS.all(), all);
                for (float p : all) {
                    assertThat(p).isBetween(0f, 1f);
                }
            } else {
                assertThatThrownBy(() -> propensity.ofPairs(observed.pairs(), values))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("observed rows only");
            }
        }
    }

    @Test
    void aLearnerThatNeedsAUniformSampleSaysSoAndTheOthersDoWithout() {
        for (Population population : populations()) {
            if (learner().needsUniform()) {
                assertThatThrownBy(() -> learner()
                                .fit(population, Optional.empty(), SEED, Workers.single(), EpochListener.silent()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("uniform");
            } else {
                assertThat(learner().fit(population, Optional.empty(), SEED, Workers.single(), EpochListener.silent()))
                        .isNotNull();
            }
        }
    }

    @Test
    void anEqualLearnerPrintsTheSameText() {
        assertThat(learner()).isEqualTo(learner()).hasToString(learner().toString());
        assertThat(learner().toString()).doesNotContain("@");
    }
}
