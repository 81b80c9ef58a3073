package org.equipoise.estimator;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.Golden;
import org.equipoise.estimator.ReleasedDoublyRobust.Normalizer;
import org.equipoise.kernel.VectorMath;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.PointwiseLoss;
import org.equipoise.weight.Inverse;
import org.equipoise.weight.WeightTransform;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Values, coefficients and derivatives against {@code estimators.json}; mr and mr-ridge are for {@link MultipleRobustTest}. Of tdr the file
 * kept ε.
 */
final class GoldenEstimatorsTest {
    private static final PointwiseLoss LOSS = new CrossEntropy();
    private static final Map<String, LossEstimator> ON_ALL_OF_D = Map.of(
            "naive", new Naive(),
            "eib", ErrorImputation.standard(),
            "ips", new InversePropensity(),
            "snips", new SelfNormalized(),
            "dr", new DoublyRobust(),
            "stable-dr", new SelfNormalized(),
            "badr", new BatchAdaptive());
    private static final Map<String, LossEstimator> RELEASED = Map.of(
            "sumOfInversePropensities", new ReleasedDoublyRobust(Normalizer.SUM_OF_WEIGHTS),
            "observedRows", new ReleasedDoublyRobust(Normalizer.OBSERVED_ROWS),
            "pairRows", new ReleasedDoublyRobust(Normalizer.TARGET_ROWS));

    @TestFactory
    Stream<DynamicTest> estimatorsAgreeWithAutomaticDifferentiation() throws IOException {
        return Golden.cases(GoldenEstimatorsTest.class, "estimators.json", c -> {
            if (c.get("outputs").has("releasedForm")) {
                checkReleased(c);
            } else {
                checkOnAllOfD(c);
            }
        });
    }

    private static void checkOnAllOfD(JsonNode c) {
        Rows rows = rows(c, new Inverse());
        ON_ALL_OF_D.forEach((name, estimator) -> checkCase(rows, estimator, name, c));
        checkCase(rows(c, Golden.fineGrained(c)), new DoublyRobust(), "d-dr", c);
    }

    private static Rows rows(JsonNode c, WeightTransform transform) {
        return new Rows(
                Golden.batch(c, transform),
                Golden.floats(c.get("inputs").get("z_r")),
                Golden.floats(c.get("inputs").get("z_t")));
    }

    private static void checkCase(Rows rows, LossEstimator estimator, String name, JsonNode c) {
        JsonNode expected = c.get("outputs").get(name);
        Map<String, float[]> arrays = new LinkedHashMap<>();
        for (String array : new String[] {"a", "b", "dL_dz_r"}) {
            arrays.put(array, Golden.floats(expected.get(array)));
        }
        rows.check(name, estimator, expected.get("value").asDouble(), arrays);
        if (expected.has("dL_dW")) {
            rows.checkWeightSlopes(name, estimator, Golden.floats(expected.get("dL_dW")));
        }
    }

    @TestFactory
    Stream<DynamicTest> fineGrainedWeightsAreThePowersOfTheFile() throws IOException {
        return Golden.cases(GoldenEstimatorsTest.class, "estimators.json", c -> {
            if (c.get("outputs").has("d-dr")) {
                JsonNode expected = c.get("outputs").get("d-dr");
                float[] inverse = Golden.inversePropensities(c);
                float[] power = new float[inverse.length];
                float[] weight = new float[inverse.length];
                for (int k = 0; k < inverse.length; k++) {
                    power[k] = (float)
                            Math.pow(inverse[k], expected.get("alpha").get(k).asDouble());
                    weight[k] = Golden.fineGrained(c).of(1 / inverse[k]);
                }
                Golden.check("weight", weight, Golden.floats(expected.get("inverseWeight")));
                Golden.check("power", weight, power);
            }
        });
    }

    private static void checkReleased(JsonNode c) {
        JsonNode inputs = c.get("inputs");
        Rows rows = new Rows(
                Golden.separateBatch(c),
                Golden.joined(inputs.get("z_r_observed"), inputs.get("z_r_pairs")),
                Golden.joined(inputs.get("z_t_observed"), inputs.get("z_t_pairs")));
        RELEASED.forEach((name, estimator) -> {
            JsonNode expected = c.get("outputs").get("releasedForm").get(name);
            Map<String, float[]> arrays = new LinkedHashMap<>();
            for (String array : new String[] {"b", "dL_dz_r"}) {
                arrays.put(array, Golden.joined(expected.get(array + "_observed"), expected.get(array + "_pairs")));
            }
            float[] a = Golden.floats(expected.get("a_observed"));
            arrays.put("a", Arrays.copyOf(a, rows.batch.size()));
            rows.check(name, estimator, expected.get("value").asDouble(), arrays);
        });
    }

    /** A batch with its errors and their slopes. */
    private static final class Rows {
        private final Batch batch;
        private final float[] error;
        private final float[] imputed;
        private final float[] errorSlope;
        private final float[] imputedSlope;

        Rows(Batch batch, float[] zR, float[] zT) {
            int n = batch.size();
            this.batch = batch;
            float[] t = new float[n];
            VectorMath.sigmoid(zT, 0, n, t);
            error = new float[n];
            imputed = new float[n];
            errorSlope = new float[n];
            imputedSlope = new float[n];
            LOSS.values(zR, batch.label(), 0, n, error);
            LOSS.values(zR, t, 0, n, imputed);
            LOSS.slopes(zR, batch.label(), 0, n, errorSlope);
            LOSS.slopes(zR, t, 0, n, imputedSlope);
        }

        void check(String name, LossEstimator estimator, double value, Map<String, float[]> expected) {
            int n = batch.size();
            float[] a = new float[n];
            float[] b = new float[n];
            estimator.coefficients(batch, a, b);
            float[] cotangent = new float[n];
            double scale = 0;
            for (int k = 0; k < n; k++) {
                cotangent[k] = a[k] * errorSlope[k] + b[k] * imputedSlope[k];
                scale += Math.abs(a[k] * error[k]) + Math.abs(b[k] * imputed[k]);
            }
            Golden.check(name + " a", a, expected.get("a"));
            Golden.check(name + " b", b, expected.get("b"));
            Golden.check(name + " dL/dz_r", cotangent, expected.get("dL_dz_r"));
            Golden.check(name, estimator.value(batch, error, imputed), value, scale);
        }

        /** The file gives ∂L/∂W for unobserved rows too, as if their errors were known; only observed rows have a weight here. */
        void checkWeightSlopes(String name, LossEstimator estimator, float[] expected) {
            float[] slope = new float[batch.size()];
            estimator.weightSlopes(batch, error, imputed, slope);
            double scale = 0;
            for (float x : expected) {
                scale = Math.max(scale, Math.abs(x));
            }
            for (int k = 0; k < slope.length; k++) {
                Golden.check(name + " dL/dW[" + k + "]", slope[k], batch.observed(k) ? expected[k] : 0, scale);
            }
        }
    }
}
