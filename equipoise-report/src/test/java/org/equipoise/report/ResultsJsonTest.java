package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.experiment.Results;
import org.equipoise.experiment.Run;
import org.equipoise.schedule.Curve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsJsonTest {
    @TempDir
    Path directory;

    @Test
    void whatIsReadEqualsWhatWasWritten() throws IOException {
        for (Report report : List.of(Samples.coat(), Samples.demo(), Samples.large())) {
            assertThat(roundTrip(report)).isEqualTo(report);
        }
    }

    @Test
    void mapsKeepTheirOrder() throws IOException {
        Report read = roundTrip(Samples.coat());
        assertThat(new Standings(read.results()).metrics()).containsExactly("auc", "ndcg@5", "recall@5", "logloss");
    }

    @Test
    void numbersKeepEveryBit() throws IOException {
        List<Double> values = List.of(.1 + .2, Math.PI, Double.MIN_VALUE, Double.MAX_VALUE, -0.0, 1.0);
        Run read = roundTrip(withRun(Map.of(), values)).results().runs().get(0);
        assertThat(read.curves().get(0).values()).isEqualTo(values);
    }

    @Test
    void seedsKeepEveryBit() throws IOException {
        Run run = new Run(
                "m", "paper", Long.MIN_VALUE + 1, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), List.of());
        Report report = Report.of("t", new Results(List.of(run), List.of(), List.of(), Samples.provenance()));
        assertThat(roundTrip(report)).isEqualTo(report);
    }

    @Test
    void whatIsNoNumberIsNullAndReadsAsNaN() throws IOException {
        Report report = withRun(Map.of("auc", Double.NaN), List.of(1.0, Double.NaN, Double.POSITIVE_INFINITY));
        JsonNode run = tree(report).at("/runs/0");
        assertThat(run.at("/metrics/auc").isNull()).isTrue();
        assertThat(run.at("/curves/0/values/2").isNull()).isTrue();
        Run read = roundTrip(report).results().runs().get(0);
        assertThat(read.metrics().get("auc")).isNaN();
        assertThat(read.curves().get(0).values()).containsExactly(1.0, Double.NaN, Double.NaN);
    }

    @Test
    void theNamesAreTheContract() {
        JsonNode tree = tree(Samples.demo());
        JsonNode last = tree.at("/runs").get(tree.at("/runs").size() - 1);
        assertThat(last.propertyNames())
                .contains("method", "variant", "seed", "metrics", "seconds", "epochs", "weights");
        assertThat(last.at("/metrics").propertyNames()).contains("auc", "ndcg@5");
        assertThat(last.at("/seconds").propertyNames())
                .containsExactly("load", "propensity", "fit", "evaluate", "total");
        assertThat(last.at("/weights").propertyNames()).contains("clipped", "ess");
        assertThat(tree.at("/summary/0").propertyNames()).contains("method", "variant", "metrics");
        assertThat(tree.at("/summary/0/metrics/auc").propertyNames())
                .containsExactly("mean", "median", "sd", "low", "high");
        assertThat(tree.propertyNames()).contains("runs", "summary", "provenance");
    }

    @Test
    void aRunThatDoesNotWeightHasAnEmptyObject() {
        JsonNode weights = tree(Samples.coat()).at("/runs/0/weights");
        assertThat(weights.isObject() && weights.isEmpty()).isTrue();
    }

    @Test
    void aFileIsReplacedWholeAndLeavesNoTemporary() throws IOException {
        Path file = directory.resolve("results.json");
        Files.writeString(file, "old", StandardCharsets.UTF_8);
        ResultsJson.write(Samples.coat(), file);
        assertThat(ResultsJson.read(file)).isEqualTo(Samples.coat());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenFailsAndLeavesNothing() throws IOException {
        Path occupied = Files.writeString(directory.resolve("file"), "x", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ResultsJson.write(Samples.coat(), occupied.resolve("results.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(occupied.toString());
    }

    @Test
    void whatIsWrongIsNamedByFilePlaceAndExpectation() throws IOException {
        String good = ResultsJson.text(Samples.coat());
        assertRefused(
                good.replaceFirst("\"seed\" : 2024", "\"seed\" : \"x\""),
                "/runs/0/seed: expected an integer, got \"x\"");
        assertRefused(
                good.replaceFirst("\"method\" : \"random\",", ""), "/runs/0/method: expected a string, got nothing");
        assertRefused("[1]", "/runs: expected an array, got nothing");
        assertRefused("{\"runs\": [", "expected JSON, got");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> ResultsJson.read(directory.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.json");
    }

    private void assertRefused(String json, String expected) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.json"), json, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ResultsJson.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(expected);
    }

    private Report roundTrip(Report report) throws IOException {
        Path file = directory.resolve("round/trip.json");
        ResultsJson.write(report, file);
        return ResultsJson.read(file);
    }

    private static JsonNode tree(Report report) {
        return JsonMapper.builder().build().readTree(ResultsJson.text(report));
    }

    private static Report withRun(Map<String, Double> metrics, List<Double> curve) {
        Run run = new Run(
                "m",
                "paper",
                1,
                metrics,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(new Curve("fit", "loss", curve)));
        return Report.of("t", new Results(List.of(run), List.of(), List.of(), Samples.provenance()));
    }
}
