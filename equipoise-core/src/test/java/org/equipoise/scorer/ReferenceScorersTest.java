package org.equipoise.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores, vjp and jvp against values that PyTorch's automatic differentiation computed in float64 (scorers.json). */
final class ReferenceScorersTest {

    @TestFactory
    Stream<DynamicTest> scorersAgreeWithAutomaticDifferentiation() throws IOException {
        try (InputStream in = ReferenceScorersTest.class.getResourceAsStream("scorers.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode c : JsonMapper.shared().readTree(in).get("cases")) {
                tests.add(DynamicTest.dynamicTest(c.get("name").asString(), () -> check(c)));
            }
            return tests.stream();
        }
    }

    private static void check(JsonNode c) {
        Scorer scorer = scorer(c);
        JsonNode inputs = c.get("inputs");
        float[] theta = flat(inputs.get("parameters"), scorer);
        Pairs pairs = Pairs.of(ints(inputs.get("users")), ints(inputs.get("items")));
        float[] score = new float[pairs.size()];
        scorer.forward(theta, pairs, score, Workers.single());
        close(score, numbers(c.get("outputs").get("score")));
        float[] gradient = new float[theta.length];
        scorer.vjp(theta, pairs, numbers(inputs.get("cotangent")), gradient, Workers.single());
        close(gradient, flat(c.get("outputs").get("vjp"), scorer));
        scorer.jvp(theta, pairs, flat(inputs.get("tangent"), scorer), score, Workers.single());
        close(score, numbers(c.get("outputs").get("jvp")));
    }

    private static Scorer scorer(JsonNode c) {
        JsonNode parameters = c.get("inputs").get("parameters");
        int users = parameters.get("P").size();
        int items = parameters.get("Q").size();
        int factors = parameters.get("P").get(0).size();
        Initialization zero = new Initialization.Zero();
        return switch (c.get("options").get("scorer").asString()) {
            case "mf" -> new MatrixFactorization(users, items, factors, Biases.NONE, zero);
            case "mf-biases" -> new MatrixFactorization(users, items, factors, Biases.USER_ITEM_GLOBAL, zero);
            case "additive" -> new AdditiveLogit(users, items, factors, zero);
            default -> network(c, users, items, factors);
        };
    }

    private static Scorer network(JsonNode c, int users, int items, int factors) {
        List<Integer> hidden = new ArrayList<>();
        c.get("options").get("hidden").forEach(units -> hidden.add(units.asInt()));
        OutputBias bias =
                c.get("inputs").get("parameters").has("c" + (hidden.size() + 1)) ? OutputBias.LEARNED : OutputBias.NONE;
        return new NeuralCollaborativeFiltering(users, items, factors, hidden, bias, new Initialization.Zero());
    }

    /** The file lists the tensors in the order in which the scorer lays them out. */
    private static float[] flat(JsonNode tensors, Scorer scorer) {
        assertThat(tensors.size()).isEqualTo(scorer.tensors().size());
        float[] flat = numbers(tensors);
        assertThat(flat).hasSize(scorer.parameters());
        return flat;
    }

    private static float[] numbers(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        collect(node, numbers);
        float[] floats = new float[numbers.size()];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = numbers.get(k).floatValue();
        }
        return floats;
    }

    private static void collect(JsonNode node, List<Double> numbers) {
        if (node.isNumber()) {
            numbers.add(node.asDouble());
        } else {
            node.forEach(child -> collect(child, numbers));
        }
    }

    private static int[] ints(JsonNode node) {
        int[] ints = new int[node.size()];
        for (int k = 0; k < ints.length; k++) {
            ints[k] = node.get(k).asInt();
        }
        return ints;
    }

    private static void close(float[] got, float[] expected) {
        assertThat(got).hasSameSizeAs(expected);
        for (int k = 0; k < got.length; k++) {
            assertThat(got[k])
                    .as("entry %d", k)
                    .isCloseTo(expected[k], within(2e-6f * Math.max(1, Math.abs(expected[k]))));
        }
    }
}
