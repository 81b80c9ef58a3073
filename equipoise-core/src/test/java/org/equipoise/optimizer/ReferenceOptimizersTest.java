package org.equipoise.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.parallel.Workers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parameters after each of five steps against PyTorch's optimizers in float64 (optimizers.json). */
final class ReferenceOptimizersTest {

    @TestFactory
    Stream<DynamicTest> parametersAgreeWithPyTorchAfterEachStep() throws IOException {
        try (InputStream in = ReferenceOptimizersTest.class.getResourceAsStream("optimizers.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode c : JsonMapper.shared().readTree(in).get("cases")) {
                tests.add(DynamicTest.dynamicTest(c.get("name").asString(), () -> check(c)));
            }
            return tests.stream();
        }
    }

    /**
     * A step changes a parameter by up to lr·|gradient|, rounded to float; what is rounded off stays in the parameter, so the
     * tolerance grows with the largest value it ever had.
     */
    private static void check(JsonNode c) {
        float[] theta = floats(c.get("inputs").get("initial"));
        OptimizerState state = optimizer(c.get("options")).start(theta.length);
        float[] largest = new float[theta.length];
        for (int t = 0; t < c.get("outputs").get("steps").size(); t++) {
            state.step(theta, floats(c.get("inputs").get("gradients").get(t)), Workers.single());
            JsonNode expected = c.get("outputs").get("steps").get(t).get("parameters");
            for (int k = 0; k < theta.length; k++) {
                largest[k] = Math.max(largest[k], Math.abs(theta[k]));
                assertThat((double) theta[k])
                        .as("step %d, parameter %d", t + 1, k)
                        .isCloseTo(expected.get(k).asDouble(), within(2e-6 * Math.max(0.1, largest[k])));
            }
        }
    }

    private static Optimizer optimizer(JsonNode o) {
        double rate = o.get("lr").asDouble();
        double decay = number(o, "weight_decay", 0);
        return switch (o.get("optimizer").asString()) {
            case "adam" -> adam(o, rate, decay);
            case "adamw" -> Adam.decoupled(rate, decay);
            case "sgd" -> new Sgd(
                    rate,
                    number(o, "momentum", 0),
                    o.has("nesterov") ? Sgd.Acceleration.NESTEROV : Sgd.Acceleration.CLASSICAL,
                    decay);
            default -> new Adagrad(
                    rate,
                    number(o, "lr_decay", 0),
                    decay,
                    number(o, "initial_accumulator_value", 0),
                    number(o, "eps", Adagrad.standard(1).epsilon()));
        };
    }

    private static Adam adam(JsonNode o, double rate, double decay) {
        Adam standard = Adam.coupled(rate, decay);
        if (!o.has("betas")) {
            return standard;
        }
        return new Adam(
                rate,
                o.get("betas").get(0).asDouble(),
                o.get("betas").get(1).asDouble(),
                o.get("eps").asDouble(),
                decay,
                Adam.Decay.COUPLED);
    }

    private static double number(JsonNode o, String key, double absent) {
        return o.has(key) ? o.get(key).asDouble() : absent;
    }

    private static float[] floats(JsonNode node) {
        float[] floats = new float[node.size()];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) node.get(k).asDouble();
        }
        return floats;
    }
}
