package org.equipoise.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.estimator.Batch;
import org.equipoise.estimator.BatchAdaptive;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.Masks;
import org.equipoise.imputation.WeightedSquares.Reduction;
import org.junit.jupiter.api.Test;

/** What the imputation weights are for: expectations over all observation masks of a tiny population. */
final class ImputationTheoremsTest {
    /** Weights and scales are floats. */
    private static final double EXACT = 1e-5;

    private static final int N = 8;
    private static final double[] P = {0.5, 0.1, 0.8, 0.25, 0.15, 0.6, 0.3, 0.9};
    private static final float[] E = {0.1f, 2.5f, 0.4f, 1.2f, 3.1f, 0.7f, 0.9f, 0.05f};
    private static final float[] E_HAT = {0.6f, 1.1f, 0.2f, 2.3f, 1.5f, 1.9f, 0.4f, 0.8f};
    private static final Masks MASKS = new Masks(P, P);

    private static double expected(ImputationWeight weight) {
        ErrorObjective squares = new WeightedSquares(weight, Reduction.POPULATION_MEAN);
        return MASKS.all(batch -> squares.slopes(batch, E, E_HAT, new float[N])).mean();
    }

    private interface Term {
        double of(double p, double residual);
    }

    private static double mean(Term term) {
        double sum = 0;
        for (int k = 0; k < N; k++) {
            sum += term.of(P[k], (double) E[k] - E_HAT[k]) / N;
        }
        return sum;
    }

    @Test
    void theReciprocalWeightExpectsTheSquaredResidualOverAllPairs() {
        assertThat(expected(new Reciprocal())).isCloseTo(mean((p, d) -> d * d), within(EXACT));
    }

    @Test
    void theVarianceReducingWeightExpectsNTimesTheVarianceOfDoublyRobust() {
        double variance =
                MASKS.all(batch -> new DoublyRobust().value(batch, E, E_HAT)).variance();
        assertThat(expected(new VarianceReducing()) / N).isCloseTo(variance, within(EXACT));
    }

    @Test
    void theBiasReducingWeightExpectsTheSquaredOddsTimesTheSquaredResidual() {
        assertThat(expected(new BiasReducing()))
                .isCloseTo(mean((p, d) -> Math.pow((1 - p) / p * d, 2)), within(10 * EXACT));
    }

    @Test
    void theMeanSquaredErrorWeightIsTheMixtureOfBothWithThemAtItsEnds() {
        for (float inverse : new float[] {1, 1.25f, 2, 7.5f, 100}) {
            float variance = new VarianceReducing().of(inverse);
            float bias = new BiasReducing().of(inverse);
            assertThat(new MeanSquaredErrorReducing(0).of(inverse)).isEqualTo(variance);
            assertThat((double) new MeanSquaredErrorReducing(1).of(inverse)).isCloseTo(bias, within(1e-6 * bias));
            assertThat((double) new MeanSquaredErrorReducing(0.25f).of(inverse))
                    .isCloseTo(0.25 * bias + 0.75 * variance, within(1e-6 * bias + 1e-6));
        }
        assertThatThrownBy(() -> new MeanSquaredErrorReducing(1.5f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha must be in [0, 1], got 1.5");
    }

    @Test
    void theWeightsAreTheFormulasOfThePapersInThePropensity() {
        for (double p : new double[] {0.01, 0.2, 0.5, 0.9, 1}) {
            float inverse = (float) (1 / p);
            check(new Unweighted(), inverse, 1);
            check(new Reciprocal(), inverse, 1 / p);
            check(new VarianceReducing(), inverse, (1 - p) / (p * p));
            check(new BiasReducing(), inverse, (1 - p) * (1 - p) / (p * p * p));
        }
    }

    private static void check(ImputationWeight weight, float inverse, double expected) {
        assertThat((double) weight.of(inverse))
                .as("%s at W = %s", weight, inverse)
                .isCloseTo(expected, within(1e-5 * Math.max(1e-2, expected)));
    }

    /** V = ΣW²(δ − δ̄)²/(ΣW)² and the paper's ΣW²(δ + Ê − L)²/(ΣW)² are the same, since Ê − L = −δ̄. */
    @Test
    void theBatchVarianceIsThePapersFormulaOnEveryMask() {
        BatchVariance variance = new BatchVariance(BatchVariance.Estimate.LIVE);
        for (int mask = 1; mask < MASKS.count(); mask++) {
            Batch batch = MASKS.batch(mask);
            double s = batch.sumOfWeights();
            double imputed = 0;
            double mean = 0;
            for (int k = 0; k < N; k++) {
                imputed += E_HAT[k] / s;
                mean += batch.weight()[k] * ((double) E[k] - E_HAT[k]) / s;
            }
            double estimate = mean + imputed;
            double centered = 0;
            double printed = 0;
            for (int k = 0; k < N; k++) {
                double weight = batch.weight()[k];
                double residual = (double) E[k] - E_HAT[k];
                centered += Math.pow(weight * (residual - mean), 2) / (s * s);
                printed += Math.pow(weight * (residual + imputed - estimate), 2) / (s * s);
            }
            double value = variance.slopes(batch, E, E_HAT, new float[N]);
            assertThat(value).isCloseTo(centered, within(1e-12 * Math.max(1, centered)));
            assertThat(printed).isCloseTo(centered, within(1e-12));
            assertThat(estimate)
                    .isCloseTo(new BatchAdaptive().value(batch, E, E_HAT), within(1e-5 * Math.abs(estimate)));
        }
    }

    @Test
    void aSingleObservedRowHasNoBatchVariance() {
        float[] slope = new float[N];
        double value = new BatchVariance(BatchVariance.Estimate.LIVE).slopes(MASKS.batch(8), E, E_HAT, slope);
        assertThat(value).isZero();
        assertThat(slope).containsOnly(0);
    }
}
