package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.equipoise.WholePopulation;
import org.equipoise.population.Pairs;
import org.junit.jupiter.api.Test;

/** What dividing by ΣW buys, on every observation mask of a tiny population, and what it costs. */
final class SelfNormalizationTest {
    /** Coefficients are floats. */
    private static final double EXACT = 1e-6;

    private static final int N = 7;
    private static final double[] P = {0.5, 0.1, 0.8, 0.25, 0.05, 0.6, 0.3};
    private static final double[] P_HAT = {0.3, 0.4, 0.5, 0.9, 0.02, 0.15, 0.7};
    private static final float[] E = {0.1f, 2.5f, 0.4f, 1.2f, 3.1f, 0.7f, 0.9f};
    private static final float[] E_HAT = {0.6f, 1.1f, 0.2f, 2.3f, 1.5f, 1.9f, 0.4f};
    private static final float[] NOTHING = new float[N];
    private static final Masks MASKS = new Masks(P, P_HAT);

    private interface OnMask {
        void check(Batch batch, int mask);
    }

    private static void onEveryMask(OnMask check) {
        for (int mask = 1; mask < MASKS.count(); mask++) {
            check.check(MASKS.batch(mask), mask);
        }
    }

    @Test
    void selfNormalizedLiesBetweenTheSmallestAndTheLargestObservedError() {
        onEveryMask((batch, mask) -> {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (int k = 0; k < N; k++) {
                if (batch.observed(k)) {
                    low = Math.min(low, E[k]);
                    high = Math.max(high, E[k]);
                }
            }
            assertThat(new SelfNormalized().value(batch, E, NOTHING)).isBetween(low - EXACT, high + EXACT);
        });
    }

    @Test
    void selfNormalizedIsUnchangedByScalingAllPropensitiesAndInversePropensityIsNot() {
        double[] third = Arrays.stream(P_HAT).map(p -> p / 3).toArray();
        Masks scaled = new Masks(P, third);
        onEveryMask((batch, mask) -> {
            assertThat(new SelfNormalized().value(scaled.batch(mask), E, NOTHING))
                    .isCloseTo(new SelfNormalized().value(batch, E, NOTHING), within(EXACT));
            assertThat(new InversePropensity().value(scaled.batch(mask), E, NOTHING))
                    .isCloseTo(3 * new InversePropensity().value(batch, E, NOTHING), within(1e-5 * 200));
        });
    }

    @Test
    void selfNormalizedUnderAConstantPropensityIsNaive() {
        double[] constant = new double[N];
        Arrays.fill(constant, 0.35);
        Masks masks = new Masks(P, constant);
        for (int mask = 1; mask < masks.count(); mask++) {
            Batch batch = masks.batch(mask);
            assertThat(new SelfNormalized().value(batch, E, NOTHING))
                    .isCloseTo(new Naive().value(batch, E, NOTHING), within(EXACT));
        }
    }

    @Test
    void batchAdaptiveWithoutImputationIsSelfNormalized() {
        onEveryMask((batch, mask) -> assertThat(new BatchAdaptive().value(batch, E, NOTHING))
                .isEqualTo(new SelfNormalized().value(batch, E, NOTHING)));
    }

    @Test
    void theSelfNormalizedResidualIsTheIdealLossUnderTrueImputationWhateverThePropensities() {
        double ideal = 0;
        for (float e : E) {
            ideal += e / (double) N;
        }
        double expected = ideal;
        onEveryMask((batch, mask) ->
                assertThat(new SelfNormalizedResidual().value(batch, E, E)).isCloseTo(expected, within(EXACT)));
    }

    @Test
    void batchAdaptiveUnderTrueImputationIsOffByTheFactorOfTheNormalizer() {
        onEveryMask((batch, mask) -> {
            double ideal = new SelfNormalizedResidual().value(batch, E, E);
            assertThat(new BatchAdaptive().value(batch, E, E))
                    .isCloseTo(ideal / Weighted.sum(batch), within(1e-5 * ideal / Weighted.sum(batch)));
        });
    }

    @Test
    void batchAdaptiveIsItsResidualPlusTheImputedErrorsOverTheSameNormalizer() {
        onEveryMask((batch, mask) -> {
            double imputedMean = 0;
            for (float x : E_HAT) {
                imputedMean += x / (double) N;
            }
            double residual = new SelfNormalizedResidual().value(batch, E, E_HAT) - imputedMean;
            double expected = residual + imputedMean / Weighted.sum(batch);
            assertThat(new BatchAdaptive().value(batch, E, E_HAT))
                    .isCloseTo(expected, within(EXACT * Math.max(1, 1 / Weighted.sum(batch))));
        });
    }

    @Test
    void aVanishingPropensityMovesTheSelfNormalizedResidualByNoMoreThanTheLargestResidualWhileDoublyRobustDiverges() {
        float imputedMean = 0;
        double largest = 0;
        for (int k = 0; k < N; k++) {
            imputedMean += E_HAT[k] / N;
            largest = Math.max(largest, Math.abs(E[k] - E_HAT[k]));
        }
        double last = 0;
        for (double tiny : new double[] {1e-2, 1e-4, 1e-6}) {
            float[] inverse = new float[N];
            Arrays.fill(inverse, 2);
            inverse[3] = (float) (1 / tiny);
            float[] observed = {1, 0, 1, 1, 0, 1, 0};
            Batch batch = WholePopulation.batch(Pairs.of(new int[N], new int[N]), observed, NOTHING, inverse);
            double residual = new SelfNormalizedResidual().value(batch, E, E_HAT) - imputedMean;
            assertThat(Math.abs(residual)).isLessThanOrEqualTo(largest + EXACT);
            double robust = new DoublyRobust().value(batch, E, E_HAT);
            double diverging = (E[3] - E_HAT[3]) / tiny / N;
            assertThat(robust).isCloseTo(diverging, within(2.0));
            assertThat(Math.abs(robust)).isGreaterThan(last);
            last = 90 * Math.abs(robust);
        }
    }

    /** Σ W δ / ΣW, the residual part. */
    private static double residual(Batch batch) {
        double imputedMean = 0;
        for (float x : E_HAT) {
            imputedMean += x / (double) N;
        }
        return new SelfNormalizedResidual().value(batch, E, E_HAT) - imputedMean;
    }

    @Test
    void theResidualLiesBetweenTheSmallestAndTheLargestObservedResidual() {
        onEveryMask((batch, mask) -> {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < N; k++) {
                if (batch.observed(k)) {
                    low = Math.min(low, E[k] - E_HAT[k]);
                    high = Math.max(high, E[k] - E_HAT[k]);
                }
            }
            assertThat(residual(batch)).isBetween(low - EXACT, high + EXACT);
        });
    }

    @Test
    void theResidualIsUnchangedByScalingAllPropensities() {
        Masks scaled = new Masks(P, Arrays.stream(P_HAT).map(p -> p / 3).toArray());
        onEveryMask(
                (batch, mask) -> assertThat(residual(scaled.batch(mask))).isCloseTo(residual(batch), within(EXACT)));
    }

    /** Pan et al., Equations (13) to (15): beside the 1/|D| of doubly robust, a batch counts 1/ΣW. */
    @Test
    void anExtremePropensityLowersTheInfluenceOfItsBatchAndLargeOnesRaiseIt() {
        int[] seen = new int[2];
        onEveryMask((batch, mask) -> {
            double least = 1;
            for (int k = 0; k < N; k++) {
                least = Math.min(least, batch.observed(k) ? P_HAT[k] : 1);
            }
            if (least < 1.0 / N) {
                assertThat(1 / batch.sumOfWeights()).isLessThan(1.0 / N);
                seen[0]++;
            }
            if (least > batch.observedRows() / (double) N) {
                assertThat(1 / batch.sumOfWeights()).isGreaterThan(1.0 / N);
                seen[1]++;
            }
        });
        assertThat(seen[0]).isPositive();
        assertThat(seen[1]).isPositive();
    }
}
