package org.equipoise.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

final class PopularityTest extends PropensityLearnerContract {
    @Override
    PropensityLearner learner() {
        return new Popularity(0.5);
    }

    /** Items 0, 1, 2 have 4, 1 and 0 observed pairs. */
    private static void check(double power, double ofOne, double ofNone) {
        Grid grid = new Grid(
                4, 3, Interactions.of(new int[] {0, 1, 2, 3, 0}, new int[] {0, 0, 0, 0, 1}, new float[] {0, 1, 0, 1, 0
                }));
        float[] p = new float[3];
        new Popularity(power)
                .fit(grid, Optional.empty(), new Seed(1), Workers.single(), EpochListener.silent())
                .ofPairs(Pairs.of(new int[3], new int[] {0, 1, 2}), p);
        assertThat(p[0]).isEqualTo(1);
        assertThat((double) p[1]).isCloseTo(ofOne, within(1e-6));
        assertThat((double) p[2]).isCloseTo(ofNone, within(1e-6));
    }

    @Test
    void isThePowerOfTheCountOverTheLargestAndNothingSeenCountsAsHalf() {
        check(1, 0.25, 0.125);
        check(0.5, 0.5, Math.sqrt(0.125));
    }
}
