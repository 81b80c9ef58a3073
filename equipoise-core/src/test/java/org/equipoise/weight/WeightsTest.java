package org.equipoise.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class WeightsTest {
    private static final double EXACT = 1e-6;

    @Test
    void weightsAreTheReciprocalsOfTheClippedPropensities() {
        Weights weights = Weights.of("given", new float[] {0.5f, 0.01f, 1, 0.05f}, new Clip(0.05f, 0.8f));
        assertThat(weights.inverse()).containsExactly(2, 1 / 0.05f, 1.25f, 1 / 0.05f);
    }

    @Test
    void theSummaryCountsWhatClippingTouchedAndTheMassItRemoved() {
        WeightSummary summary = Weights.of("given", new float[] {0.5f, 0.01f, 0.05f, 0.025f}, new Clip(0.05f, 1))
                .summary();
        assertThat(summary.source()).isEqualTo("given");
        assertThat(summary.rows()).isEqualTo(4);
        assertThat(summary.clipped()).isEqualTo(2);
        // Before 2 + 100 + 20 + 40, after 2 + 20 + 20 + 20.
        assertThat(summary.clippedMass()).isCloseTo(100.0 / 162, within(EXACT));
        assertThat(summary.mean()).isCloseTo(15.5, within(EXACT));
        assertThat(summary.max()).isCloseTo(20, within(1e-5));
        assertThat(summary.clipLow()).isCloseTo(0.05, within(EXACT));
        assertThat(summary.clipHigh()).isEqualTo(1);
    }

    @Test
    void theEffectiveSampleSizeIsTheSquaredSumOverTheSumOfSquares() {
        WeightSummary summary = Weights.of("given", new float[] {0.5f, 0.25f, 0.125f}, Clip.none())
                .summary();
        assertThat(summary.effectiveSampleSize()).isCloseTo(14.0 * 14 / (4 + 16 + 64), within(EXACT));
        assertThat(Weights.uniform(7).summary().effectiveSampleSize()).isCloseTo(7, within(EXACT));
    }

    @Test
    void whatIsNotClippedLosesNoMassAtAll() {
        float[] propensities = new float[1000];
        for (int k = 0; k < propensities.length; k++) {
            propensities[k] = (k + 1) / 1001f;
        }
        WeightSummary summary = Weights.of("given", propensities, Clip.none()).summary();
        assertThat(summary.clipped()).isZero();
        assertThat(summary.clippedMass()).isZero();
    }

    @Test
    void aPropensityOfZeroUnderALowerBoundLosesAllMass() {
        WeightSummary summary =
                Weights.of("given", new float[] {0, 0.5f}, new Clip(0.1f, 1)).summary();
        assertThat(summary.clipped()).isEqualTo(1);
        assertThat(summary.clippedMass()).isEqualTo(1);
        assertThat(summary.max()).isCloseTo(10, within(1e-5));
    }

    @Test
    void theHistogramHasEveryRowOnceBetweenItsEdges() {
        WeightSummary summary = Weights.of("given", new float[] {0.5f, 0.5f, 0.01f, 0.3f}, Clip.none())
                .summary();
        assertThat(summary.histogramEdges()).hasSize(summary.histogramCounts().size() + 1);
        assertThat(summary.histogramEdges().get(0)).isZero();
        assertThat(summary.histogramCounts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(4);
        assertThat(summary.histogramCounts().get(summary.histogramCounts().size() - 1))
                .isEqualTo(2);
    }

    @Test
    void whatIsNoProbabilityIsRefusedByRow() {
        for (float wrong : new float[] {-0.1f, 1.2f, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Weights.of("given", new float[] {0.5f, wrong}, new Clip(0.1f, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the propensity of observed row 1 must be in (0, 1] after clipping to [0.1, 1.0], got "
                            + wrong);
        }
        assertThatThrownBy(() -> Weights.of("given", new float[] {0}, Clip.none()))
                .hasMessage("the propensity of observed row 0 must be in (0, 1] after clipping to [0.0, 1.0], got 0.0");
    }

    @Test
    void clipBoundsMustBeInOrderInsideTheUnitInterval() {
        for (float[] wrong :
                new float[][] {{-0.1f, 1}, {0.6f, 0.5f}, {0, 1.1f}, {0, 0}, {Float.NaN, 1}, {0, Float.NaN}}) {
            assertThatThrownBy(() -> new Clip(wrong[0], wrong[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("low " + wrong[0] + ", high " + wrong[1]);
        }
        assertThat(new Clip(0.2f, 0.9f).apply(0.1f)).isEqualTo(0.2f);
        assertThat(new Clip(0.2f, 0.9f).apply(0.95f)).isEqualTo(0.9f);
        assertThat(new Clip(0.2f, 0.9f).apply(0.5f)).isEqualTo(0.5f);
    }
}
