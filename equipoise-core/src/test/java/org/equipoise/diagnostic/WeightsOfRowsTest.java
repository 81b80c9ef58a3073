package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.equipoise.population.Interactions;
import org.junit.jupiter.api.Test;

/** Weights by hand: 1/p of p = .5, .25, .25, .1 is 2, 4, 4, 10. */
final class WeightsOfRowsTest {
    private static final double[] WEIGHTS = {2, 4, 10, 4};
    private static final Interactions ROWS =
            Interactions.of(new int[4], new int[] {0, 1, 2, 3}, new float[] {1, 1, 0, 0});

    @Test
    void aDistributionOfWeights() {
        WeightDistribution weights = WeightDistribution.of(WEIGHTS);
        assertThat(weights.sum()).isEqualTo(20);
        assertThat(weights.effectiveSampleSize()).isCloseTo(400 / 136.0, within(1e-12));
        assertThat(weights.effectiveShare()).isCloseTo(100 / 136.0, within(1e-12));
        assertThat(weights.largest()).isEqualTo(10);
        assertThat(weights.tailMass()).isEqualTo(0.5);
        assertThat(weights.quantiles()).contains(new Quantile(0, 2), new Quantile(0.5, 4), new Quantile(1, 10));
        assertThat(weights.quantiles()).contains(new Quantile(0.75, 5.5));
    }

    @Test
    void equalWeightsAreWorthEveryRow() {
        assertThat(WeightDistribution.of(new double[] {7, 7, 7}).effectiveShare())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aClipBoundTouchesTheRowsBelowItAndTakesTheirExcess() {
        List<ClipEffect> path = ClipEffect.path(WEIGHTS, new double[] {0.05, 0.2, 1});
        assertThat(path.get(0).rowsTouched()).isZero();
        assertThat(path.get(0).massRemoved()).isZero();
        assertThat(path.get(1).rowsTouched()).isEqualTo(1);
        assertThat(path.get(1).massRemoved()).isCloseTo(0.25, within(1e-12));
        assertThat(path.get(1).largest()).isEqualTo(5);
        assertThat(path.get(1).effectiveSampleSize()).isCloseTo(225 / 61.0, within(1e-12));
        assertThat(path.get(2).rowsTouched()).isEqualTo(4);
        assertThat(path.get(2).effectiveSampleSize()).isCloseTo(4, within(1e-12));
    }

    @Test
    void clipBoundsAreAboveZero() {
        assertThatThrownBy(() -> ClipEffect.path(WEIGHTS, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a clip bound must be above 0, got 0.0");
    }

    /** Σ w y/Σ w = 6/20; influences (.4, .8, 2, .8)(y − .3) − (y − .5) = (−.22, .06, −.1, .26). */
    @Test
    void weightingShiftsTheMeanLabel() {
        Interactions uniform = Interactions.of(new int[2], new int[] {0, 1}, new float[] {0, 1});
        LabelShift shift = LabelShift.of(ROWS, WEIGHTS, Optional.of(uniform));
        assertThat(shift.observedMean()).isEqualTo(0.5);
        assertThat(shift.weightedMean()).isCloseTo(0.3, within(1e-12));
        double error = Math.sqrt(0.22 * 0.22 + 0.06 * 0.06 + 0.1 * 0.1 + 0.26 * 0.26) / 4;
        assertThat(shift.standardError()).isCloseTo(error, within(1e-12));
        assertThat(shift.z()).isCloseTo(-0.2 / error, within(1e-9));
        assertThat(shift.variance()).isCloseTo(0.25, within(1e-12));
        assertThat(shift.uniform()).contains(new LabelShift.UniformMean(0.5, Math.sqrt(0.5) / 2, 2));
    }

    @Test
    void propensitiesThatHaveNoWeightAreNamed() {
        Exposures rows = Exposures.of(new double[] {0.5, 0}, new boolean[] {true, true});
        assertThatThrownBy(() -> rows.weight(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 is observed with propensity 0.0, which has no finite weight: clip it");
        assertThat(rows.clip(0.1, 1).weight(1)).isEqualTo(10);
        assertThat(rows.clip(0.1, 1).clippedLow()).isEqualTo(1);
        assertThatThrownBy(() -> Exposures.of(new double[] {Double.NaN}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the propensity of row 0 must be in [0, 1], got NaN");
    }
}
