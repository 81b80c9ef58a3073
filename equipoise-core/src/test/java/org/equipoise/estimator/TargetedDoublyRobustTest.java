package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.Stream;
import org.equipoise.Golden;
import org.equipoise.WholePopulation;
import org.equipoise.kernel.VectorMath;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Against {@code tdr.json}, the targeted estimates of {@code estimators.json}. */
final class TargetedDoublyRobustTest extends LossEstimatorContract {
    private static final Seed SEED = new Seed(20_262_103);

    @Override
    LossEstimator estimator() {
        return new TargetedDoublyRobust();
    }

    @TestFactory
    Stream<DynamicTest> valueAndGradientAgreeWithAutomaticDifferentiationThroughEpsilon() throws IOException {
        return Golden.cases(TargetedDoublyRobustTest.class, "tdr.json", c -> {
            Batch batch = Golden.batch(c);
            Slopes slopes = new Slopes(batch, c);
            JsonNode expected = c.get("outputs").get("tdr");
            double scale = slopes.scale(estimator(), batch);
            Golden.check(
                    "value",
                    estimator().value(batch, slopes.error, slopes.imputed),
                    expected.get("value").asDouble(),
                    scale);
            Golden.check(
                    "dL/dz_r",
                    slopes.cotangent(estimator(), batch),
                    Golden.floats(expected.get("dL_dz_r_withEpsilonLive")));
        });
    }

    /** Why ε is differentiated: without that, targeting changes the loss and not what is learned. */
    @TestFactory
    Stream<DynamicTest> withEpsilonConstantTheGradientIsTheDoublyRobustOne() throws IOException {
        return Golden.cases(TargetedDoublyRobustTest.class, "tdr.json", c -> {
            Batch batch = Golden.batch(c);
            float[] ofDr = new Slopes(batch, c).cotangent(new DoublyRobust(), batch);
            Golden.check(
                    "dL/dz_r", ofDr, Golden.floats(c.get("outputs").get("tdr").get("dL_dz_r")));
        });
    }

    /** Errors of a case and their slopes. */
    private static final class Slopes {
        private final float[] error;
        private final float[] imputed;
        private final float[] errorSlope;
        private final float[] imputedSlope;

        Slopes(Batch batch, JsonNode c) {
            int n = batch.size();
            error = new float[n];
            imputed = new float[n];
            errorSlope = new float[n];
            imputedSlope = new float[n];
            float[] z = Golden.floats(c.get("inputs").get("z_r"));
            float[] t = Golden.floats(c.get("inputs").get("z_t"));
            VectorMath.sigmoid(t, 0, n, t);
            new CrossEntropy().evaluate(z, batch.label(), 0, n, error, errorSlope);
            new CrossEntropy().evaluate(z, t, 0, n, imputed, imputedSlope);
        }

        float[] cotangent(LossEstimator estimator, Batch batch) {
            float[] a = new float[batch.size()];
            float[] b = new float[batch.size()];
            estimator.coefficients(batch, a, b);
            for (int k = 0; k < a.length; k++) {
                a[k] = a[k] * errorSlope[k] + b[k] * imputedSlope[k];
            }
            return a;
        }

        double scale(LossEstimator estimator, Batch batch) {
            float[] a = new float[batch.size()];
            float[] b = new float[batch.size()];
            estimator.coefficients(batch, a, b);
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += Math.abs(a[k] * error[k]) + Math.abs(b[k] * imputed[k]);
            }
            return sum;
        }
    }

    /** With weights of 1 there is nothing to target. */
    @Test
    void withWeightsOfOneItIsDoublyRobust() {
        int rows = 9;
        float[] ones = new float[rows];
        float[] observed = new float[rows];
        float[] error = new float[rows];
        float[] imputed = new float[rows];
        for (int k = 0; k < rows; k++) {
            ones[k] = 1;
            observed[k] = k % 2;
            error[k] = (float) SEED.child("error").uniform(k);
            imputed[k] = (float) SEED.child("imputed").uniform(k);
        }
        Batch batch = WholePopulation.batch(Pairs.of(new int[rows], new int[rows]), observed, ones, ones);
        assertThat(estimator().value(batch, error, imputed)).isEqualTo(new DoublyRobust().value(batch, error, imputed));
    }

    /** ê = e: nothing is left over, so ε is 0 and the estimate the ideal loss whatever p̂. */
    @Test
    void withRightImputationsItIsTheIdealLossWhateverThePropensities() {
        int rows = 12;
        float[] inverse = new float[rows];
        float[] observed = new float[rows];
        float[] error = new float[rows];
        double ideal = 0;
        for (int k = 0; k < rows; k++) {
            inverse[k] = (float) (1 + 9 * SEED.child("inverse").uniform(k));
            observed[k] = k % 3 == 0 ? 1 : 0;
            error[k] = (float) SEED.child("error").uniform(k);
            ideal += error[k] / (double) rows;
        }
        Batch batch = WholePopulation.batch(Pairs.of(new int[rows], new int[rows]), observed, new float[rows], inverse);
        assertThat(estimator().value(batch, error, error)).isCloseTo(ideal, within(1e-6));
    }
}
