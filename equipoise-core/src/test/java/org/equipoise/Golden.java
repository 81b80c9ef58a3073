package org.equipoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.equipoise.estimator.Batch;
import org.equipoise.population.Pairs;
import org.equipoise.weight.Clip;
import org.equipoise.weight.FineGrained;
import org.equipoise.weight.Inverse;
import org.equipoise.weight.WeightTransform;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reference files: numbers computed elsewhere, by automatic differentiation in float64. */
public final class Golden {
    /**
     * Inputs, coefficients and slopes are floats here (half an ulp is 6e-8, a value goes through about ten roundings), sums are doubles:
     * 1e-5 of the larger of the expected number and the scale it was computed at.
     */
    public static final double TOLERANCE = 1e-5;

    /** A zero of the file may have been left with rounding errors of float64. */
    private static final double ZERO = 1e-12;

    private Golden() {}

    /** One test a case of the file that lies beside the class. */
    public static Stream<DynamicTest> cases(Class<?> beside, String file, Consumer<JsonNode> check) throws IOException {
        try (InputStream in = beside.getResourceAsStream(file)) {
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode c : JsonMapper.shared().readTree(in).get("cases")) {
                tests.add(DynamicTest.dynamicTest(c.get("name").asString(), () -> check.accept(c)));
            }
            return tests.stream();
        }
    }

    public static float[] floats(JsonNode array) {
        float[] floats = new float[array.size()];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) array.get(k).asDouble();
        }
        return floats;
    }

    /** 1/p̂ of the case's propensities under its clip bounds. */
    public static float[] inversePropensities(JsonNode c) {
        return weights(c, new Inverse());
    }

    private static float[] weights(JsonNode c, WeightTransform transform) {
        JsonNode options = c.get("options");
        Clip clip = new Clip((float) options.get("clipLow").asDouble(), (float)
                options.get("clipHigh").asDouble());
        float[] weights = floats(c.get("inputs").get("p"));
        for (int k = 0; k < weights.length; k++) {
            weights[k] = transform.of(clip.apply(weights[k]));
        }
        return weights;
    }

    /** The fine-grained weights of the case. */
    public static WeightTransform fineGrained(JsonNode c) {
        JsonNode options = c.get("options");
        return new FineGrained(
                options.get("dDrW1").asDouble(), options.get("dDrW2").asDouble());
    }

    /** The rows of a case as all of D. */
    public static Batch batch(JsonNode c) {
        return batch(c, new Inverse());
    }

    /** The rows of a case as all of D, observed rows weighted by the transform. */
    public static Batch batch(JsonNode c, WeightTransform transform) {
        JsonNode inputs = c.get("inputs");
        int n = inputs.get("o").size();
        return WholePopulation.batch(
                Pairs.of(new int[n], new int[n]),
                floats(inputs.get("o")),
                floats(inputs.get("y")),
                weights(c, transform));
    }

    /** The rows of a case as the released codes draw them: first the observed rows, then rows of D of their own. */
    public static Batch separateBatch(JsonNode c) {
        float[] y = floats(c.get("inputs").get("y"));
        float[] inverse = inversePropensities(c);
        Batch batch = new Batch(4);
        for (int k = 0; k < y.length; k++) {
            batch.add(0, 0, y[k], inverse[k], 1f / y.length, 0);
        }
        int pairs = c.get("inputs").get("z_r_pairs").size();
        for (int k = 0; k < pairs; k++) {
            batch.add(0, 0, 0, 0, 0, 1f / pairs);
        }
        return batch;
    }

    /** Two arrays of a case, one after the other. */
    public static float[] joined(JsonNode first, JsonNode second) {
        float[] a = floats(first);
        float[] joined = Arrays.copyOf(a, a.length + second.size());
        System.arraycopy(floats(second), 0, joined, a.length, second.size());
        return joined;
    }

    /** @param scale what the number was computed from: a sum of terms of size 100 is known to 100 times the tolerance */
    public static void check(String what, double got, double expected, double scale) {
        assertThat(got).as(what).isCloseTo(expected, within(TOLERANCE * Math.max(scale, Math.abs(expected)) + ZERO));
    }

    /** Entries are known to the tolerance times the largest of them. */
    public static void check(String what, float[] got, float[] expected) {
        double scale = 0;
        for (float x : expected) {
            scale = Math.max(scale, Math.abs(x));
        }
        for (int k = 0; k < expected.length; k++) {
            check(what + "[" + k + "]", got[k], expected[k], scale);
        }
    }
}
