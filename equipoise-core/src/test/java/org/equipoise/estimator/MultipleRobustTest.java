package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.Stream;
import org.equipoise.Golden;
import org.equipoise.WholePopulation;
import org.equipoise.estimator.MultipleRobust.Coefficients;
import org.equipoise.kernel.VectorMath;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.PointwiseLoss;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.weight.Clip;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The multiple robust estimate: golden values, its normal equations, and what makes it robust. */
final class MultipleRobustTest {
    private static final Seed SEED = new Seed(20_261_902);
    private static final PointwiseLoss LOSS = new CrossEntropy();

    /** Inverse propensities and imputed errors of a case, in the order of u, and the slopes of the latter. */
    private static final class Case {
        private final Batch batch;
        private final float[] error;
        private final float[][] u;
        private final float[][] slope;
        private final int propensities;

        Case(JsonNode c) {
            JsonNode inputs = c.get("inputs");
            batch = Golden.batch(c);
            int n = batch.size();
            float[] z = Golden.floats(inputs.get("z_r"));
            error = new float[n];
            LOSS.values(z, batch.label(), 0, n, error);
            propensities = 1 + inputs.get("mrExtraPropensities").size();
            int imputations = 1 + inputs.get("mrExtraImputationLogits").size();
            u = new float[propensities + imputations][n];
            slope = new float[imputations][n];
            u[0] = Golden.inversePropensities(c);
            Clip clip = new Clip((float) c.get("options").get("clipLow").asDouble(), (float)
                    c.get("options").get("clipHigh").asDouble());
            for (int j = 1; j < propensities; j++) {
                float[] p = Golden.floats(inputs.get("mrExtraPropensities").get(j - 1));
                for (int k = 0; k < n; k++) {
                    u[j][k] = 1 / clip.apply(p[k]);
                }
            }
            for (int i = 0; i < imputations; i++) {
                float[] t = Golden.floats(
                        i == 0
                                ? inputs.get("z_t")
                                : inputs.get("mrExtraImputationLogits").get(i - 1));
                VectorMath.sigmoid(t, 0, n, t);
                LOSS.evaluate(z, t, 0, n, u[propensities + i], slope[i]);
            }
        }

        /** Coefficients of nearly dependent candidates are known to the rounding of the floats times their condition. */
        void check(String name, JsonNode expected) {
            double ridge = expected.get("ridge").asDouble() / batch.observedRows();
            MultipleRobust estimator = new MultipleRobust(ridge, Coefficients.CONSTANT);
            double[] eta = estimator.coefficients(batch, error, u);
            double largest = 0;
            for (int c = 0; c < eta.length; c++) {
                largest = Math.max(largest, Math.abs(expected.get("eta").get(c).asDouble()));
            }
            for (int c = 0; c < eta.length; c++) {
                Golden.check(
                        name + " eta " + c, eta[c], expected.get("eta").get(c).asDouble(), 10 * largest);
            }
            double value = estimator.value(batch, eta, u);
            Golden.check(name, value, expected.get("value").asDouble(), 10 * largest);
            float[] cotangent = new float[batch.size()];
            float[] gradient = Golden.floats(expected.get("dL_dz_r"));
            double scale = 0;
            for (int k = 0; k < cotangent.length; k++) {
                for (int i = 0; i < slope.length; i++) {
                    cotangent[k] += (float) (eta[propensities + i] * batch.targetScale()[k] * slope[i][k]);
                }
                scale = Math.max(scale, Math.abs(gradient[k]));
            }
            for (int k = 0; k < cotangent.length; k++) {
                Golden.check(
                        name + " dL/dz_r[" + k + "]", cotangent[k], gradient[k], 10 * Math.max(scale, largest / 40));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theEstimateAgreesWithAutomaticDifferentiation() throws IOException {
        return Golden.cases(MultipleRobustTest.class, "estimators.json", c -> {
            for (String name : new String[] {"mr", "mr-ridge"}) {
                if (c.get("outputs").has(name)) {
                    new Case(c).check(name, c.get("outputs").get(name));
                }
            }
        });
    }

    /** A population with errors, propensities and noisy candidates of both; row k is observed by a draw of the numbered round. */
    private static final class World {
        private final int n;
        private final float[] error;
        private final float[] propensity;

        World(int n) {
            this.n = n;
            error = uniform("error", 0.1, 2);
            propensity = uniform("propensity", 0.1, 0.5);
        }

        final float[] uniform(String name, double low, double high) {
            float[] values = new float[n];
            for (int k = 0; k < n; k++) {
                values[k] = (float) (low + (high - low) * SEED.child(name).uniform(k));
            }
            return values;
        }

        Batch batch(int round) {
            float[] observed = new float[n];
            for (int k = 0; k < n; k++) {
                observed[k] = SEED.child("observed").child(round).uniform(k) < propensity[k] ? 1 : 0;
            }
            return WholePopulation.batch(Pairs.of(new int[n], new int[n]), observed, new float[n], inverse(propensity));
        }

        static float[] inverse(float[] p) {
            float[] inverse = new float[p.length];
            for (int k = 0; k < p.length; k++) {
                inverse[k] = 1 / p[k];
            }
            return inverse;
        }

        double ideal() {
            double sum = 0;
            for (float e : error) {
                sum += e;
            }
            return sum / n;
        }

        double estimate(int round, float[]... u) {
            Batch batch = batch(round);
            MultipleRobust estimator = new MultipleRobust(0, Coefficients.CONSTANT);
            return estimator.value(batch, estimator.coefficients(batch, error, u), u);
        }
    }

    @Test
    void residualsOnObservedRowsAreOrthogonalToEveryCandidate() {
        World world = new World(60);
        Batch batch = world.batch(0);
        float[][] u = {
            World.inverse(world.propensity),
            World.inverse(world.uniform("other", 0.1, 0.9)),
            world.uniform("e1", 0, 2),
            world.uniform("e2", 0, 2)
        };
        for (double ridge : new double[] {0, 0.25}) {
            double[] eta = new MultipleRobust(ridge, Coefficients.CONSTANT).coefficients(batch, world.error, u);
            for (int c = 0; c < u.length; c++) {
                double sum = 0;
                for (int k = 0; k < batch.size(); k++) {
                    if (batch.observed(k)) {
                        double residual = world.error[k];
                        for (int d = 0; d < u.length; d++) {
                            residual -= eta[d] * u[d][k];
                        }
                        sum += residual * u[c][k];
                    }
                }
                assertThat(sum).as("candidate %d", c).isCloseTo(ridge * batch.observedRows() * eta[c], within(1e-9));
            }
        }
    }

    @Test
    void theIdealLossIsExactIfACandidateIsTheErrorWhateverTheOthers() {
        World world = new World(80);
        float[] wrong = World.inverse(world.uniform("wrong", 0.2, 0.9));
        for (int round = 0; round < 20; round++) {
            assertThat(world.estimate(round, wrong, world.error)).isCloseTo(world.ideal(), within(1e-6));
            assertThat(world.estimate(round, wrong, world.uniform("e1", 0, 2), world.error))
                    .isCloseTo(world.ideal(), within(1e-6));
        }
    }

    /** Σ_O (e − uᵀη̂)/p = 0 makes the estimate consistent; its bias is of the order 1/n. */
    @Test
    void theEstimateTendsToTheIdealLossIfACandidateIsThePropensityWhateverTheImputation() {
        World world = new World(3000);
        float[] inverse = World.inverse(world.propensity);
        float[] wrong = World.inverse(world.uniform("wrong", 0.2, 0.9));
        float[] imputed = world.uniform("e1", 0, 3);
        check(world, inverse, imputed);
        check(world, wrong, inverse, imputed);
    }

    private static void check(World world, float[]... u) {
        int rounds = 400;
        double sum = 0;
        double squares = 0;
        for (int round = 0; round < rounds; round++) {
            double off = world.estimate(round, u) - world.ideal();
            sum += off;
            squares += off * off;
        }
        double error = Math.sqrt(squares) / rounds;
        assertThat(sum / rounds).as("seed %s", SEED).isCloseTo(0, within(5 * error + 1.0 / world.n));
        assertThat(error).isLessThan(0.003);
    }

    @Test
    void weightsBalanceTheCandidatesAndAreTheDerivativeOfTheValueInTheErrors() {
        World world = new World(60);
        Batch batch = world.batch(0);
        float[][] u = {World.inverse(world.propensity), world.uniform("e1", 0, 2), world.uniform("e2", 0, 2)};
        for (double ridge : new double[] {0, 0.25}) {
            MultipleRobust estimator = new MultipleRobust(ridge, Coefficients.LIVE);
            float[] weight = new float[batch.size()];
            estimator.weights(batch, u, weight);
            double value = value(estimator, batch, world.error, u);
            double weighted = 0;
            for (int k = 0; k < batch.size(); k++) {
                weighted += (double) weight[k] * world.error[k];
                float[] moved = world.error.clone();
                moved[k] += 1;
                assertThat((double) weight[k])
                        .as("row %d", k)
                        .isCloseTo(value(estimator, batch, moved, u) - value, within(1e-5));
            }
            assertThat(weighted).isCloseTo(value, within(1e-5));
            for (float[] candidate : u) {
                double observed = 0;
                double all = 0;
                for (int k = 0; k < batch.size(); k++) {
                    observed += (double) weight[k] * candidate[k];
                    all += (double) batch.targetScale()[k] * candidate[k];
                }
                assertThat(observed).isCloseTo(all, within(ridge == 0 ? 1e-5 : 0.3 * all));
            }
        }
    }

    private static double value(MultipleRobust estimator, Batch batch, float[] error, float[][] u) {
        return estimator.value(batch, estimator.coefficients(batch, error, u), u);
    }

    @Test
    void dependentCandidatesNeedARidge() {
        World world = new World(40);
        float[] once = world.uniform("e1", 0, 2);
        Batch batch = world.batch(0);
        float[][] u = {once, once};
        assertThatThrownBy(() -> new MultipleRobust(0, Coefficients.CONSTANT).coefficients(batch, world.error, u))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("column 1 is a combination of those before it");
        double[] eta = new MultipleRobust(0.01, Coefficients.CONSTANT).coefficients(batch, world.error, u);
        assertThat(eta[0]).isCloseTo(eta[1], within(1e-9));
    }
}
