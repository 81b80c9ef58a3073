package org.equipoise.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

final class GivenTest extends PropensityLearnerContract {
    @Override
    PropensityLearner learner() {
        return new Given();
    }

    private static Interactions rows() {
        return Interactions.of(new int[] {0, 1}, new int[] {0, 0}, new float[] {0, 1});
    }

    private static void fitTo(Interactions rows) {
        new Given().fit(new Grid(2, 2, rows), Optional.empty(), new Seed(1), Workers.single(), EpochListener.silent());
    }

    @Test
    void areThoseOfTheLog() {
        for (Population population : populations()) {
            float[] given = new float[population.observed().size()];
            fit(learner(), population, Workers.single()).ofObserved(population.observed(), given);
            assertThat(given)
                    .containsExactly(population.observed().propensities().orElseThrow());
        }
    }

    @Test
    void aLogWithoutAPropensityColumnIsRefused() {
        assertThatThrownBy(() -> fitTo(rows()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("given propensities are asked for, but the log has no propensity column");
    }

    @Test
    void whatIsNoPropensityIsRefusedByRow() {
        for (float wrong : new float[] {0, 1.2f, -0.5f, Float.NaN}) {
            assertThatThrownBy(() -> fitTo(rows().withPropensities(new float[] {0.5f, wrong})))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the propensity of observed row 1 must be in (0, 1], got " + wrong);
        }
    }
}
