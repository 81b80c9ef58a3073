package org.equipoise.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.WholePopulation;
import org.equipoise.estimator.Batch;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.ErrorImputation;
import org.equipoise.population.Pairs;
import org.junit.jupiter.api.Test;

final class WeightTransformTest {
    private static final float[] PROPENSITIES = {0.001f, 0.02f, 0.1f, 0.37f, 0.5f, 0.83f, 1};

    @Test
    void withoutVarianceFineGrainedWeightsAreInversePropensities() {
        for (float p : PROPENSITIES) {
            assertThat(new FineGrained(2, 0).of(p)).isEqualTo(new Inverse().of(p));
        }
    }

    /** Doubly robust at weights of 1 is error imputation. */
    @Test
    void withoutBiasFineGrainedWeightsMakeDoublyRobustErrorImputation() {
        float[] weight = new float[PROPENSITIES.length];
        float[] observed = {1, 0, 1, 0, 1, 1, 0};
        for (int k = 0; k < weight.length; k++) {
            weight[k] = new FineGrained(0, 0.5).of(PROPENSITIES[k]);
            assertThat(weight[k]).isEqualTo(1);
        }
        Batch batch = WholePopulation.batch(Pairs.of(new int[7], new int[7]), observed, new float[7], weight);
        float[][] ofDoublyRobust = new float[2][7];
        float[][] ofImputation = new float[2][7];
        new DoublyRobust().coefficients(batch, ofDoublyRobust[0], ofDoublyRobust[1]);
        ErrorImputation.standard().coefficients(batch, ofImputation[0], ofImputation[1]);
        assertThat(ofDoublyRobust).isDeepEqualTo(ofImputation);
    }

    @Test
    void noPowerOfThePropensityHasLessSquaredBiasAndVariance() {
        for (float p : PROPENSITIES) {
            for (double[] cost : new double[][] {{1, 0.1}, {1, 0.5}, {1, 2}, {3, 1}}) {
                double least = Double.POSITIVE_INFINITY;
                for (int step = 0; step <= 2000; step++) {
                    least = Math.min(least, cost(cost, p, Math.pow(p, -step / 2000.0)));
                }
                double chosen = cost(cost, p, new FineGrained(cost[0], cost[1]).of(p));
                assertThat(chosen).isLessThanOrEqualTo(least + 1e-6 * least);
            }
        }
    }

    private static double cost(double[] cost, double p, double inverse) {
        double bias = 1 - p * inverse;
        return cost[0] * bias * bias + cost[1] * p * (1 - p) * inverse * inverse;
    }

    @Test
    void fineGrainedWeightsAreBoundedHoweverSmallThePropensity() {
        assertThat((double) new FineGrained(1, 0.1).of(1e-30f)).isCloseTo(10, within(1e-5));
        assertThat(new FineGrained(1, 0.1).of(0)).isEqualTo(10);
        assertThat(new FineGrained(1, 2).of(1e-30f)).isEqualTo(1);
    }

    @Test
    void costsMustBeNumbersAndNotBothZero() {
        assertThatThrownBy(() -> new FineGrained(0, 0))
                .hasMessage("bias weight + variance weight must be finite and > 0, got 0");
        assertThatThrownBy(() -> new FineGrained(-1, 2)).hasMessage("bias weight must be finite and >= 0, got -1");
        assertThatThrownBy(() -> new FineGrained(1, Double.NaN))
                .hasMessage("variance weight must be finite and >= 0, got NaN");
    }

    @Test
    void theSummaryIsOfTheTransformedWeights() {
        WeightSummary summary = Weights.of(
                        "given", new float[] {0.5f, 0.001f}, new Clip(0.01f, 1), new FineGrained(1, 0.1))
                .summary();
        float clipped = new FineGrained(1, 0.1).of(0.01f);
        float before = new FineGrained(1, 0.1).of(0.001f);
        double other = new FineGrained(1, 0.1).of(0.5f);
        assertThat(summary.max()).isEqualTo(clipped);
        assertThat(summary.clipped()).isEqualTo(1);
        assertThat(summary.clippedMass()).isCloseTo(((double) before - clipped) / (before + other), within(1e-6));
    }
}
