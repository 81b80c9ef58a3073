package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.Composables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Methods composed by flags, in {@code --methods} and in a configuration. */
class ComposeTest {
    private static final String SHORT =
            " --set epochs=2 --set propensity.epochs=2 --set batch=32 --set propensity.batch=64 --quiet --train DIR";
    private static final String COMPARE = "compare --seeds 1 --out DIR/out" + SHORT;
    private static final String COMPOSED = "propensity=upo+estimator=badr+imputation=badr";

    @TempDir
    Path directory;

    @BeforeEach
    void writeTables() {
        Tables.grid(directory.resolve("train.csv"), 0.4);
        Tables.grid(directory.resolve("validation.csv"), 0.2);
        Tables.grid(directory.resolve("test.csv"), 0.2);
    }

    private JsonNode compare(String flags) throws Exception {
        Cli.ok(Cli.args(COMPARE + flags, directory));
        return JsonMapper.builder().build().readTree(Files.readString(directory.resolve("out/results.json")));
    }

    /** Metrics by method, baselines left out. */
    private static Map<String, JsonNode> metrics(JsonNode results) {
        Map<String, JsonNode> metrics = new LinkedHashMap<>();
        for (JsonNode run : results.get("runs")) {
            metrics.put(run.get("method").asString() + ":" + run.get("variant").asString(), run.get("metrics"));
        }
        Catalogue.baselines().forEach(id -> metrics.remove(id + ":paper"));
        return metrics;
    }

    @Test
    void flagsComposeAMethodThatResultsNameWithItsPieces() throws Exception {
        JsonNode results = compare(" --propensity upo --estimator badr --imputation badr");
        assertThat(metrics(results)).containsOnlyKeys(COMPOSED + ":paper");
        JsonNode settings = results.get("provenance").get("settings");
        assertThat(settings.get(COMPOSED + "/pieces").asString())
                .contains("BatchAdaptive[]", "BatchVariance[", "AdversarialError[");
        assertThat(settings.has(COMPOSED + "/upo.beta")).isTrue();
        assertThat(settings.has(COMPOSED + "/propensity")).isFalse();
    }

    @Test
    void aCompositionStandsBesideMethodsOfTheCatalogueAndHasTheNumbersOfTheOneItEquals() throws Exception {
        JsonNode results = compare(" --methods badr,estimator=badr+imputation=badr+propensity=additive");
        Map<String, JsonNode> metrics = metrics(results);
        assertThat(metrics).containsOnlyKeys("badr:paper", "propensity=additive+estimator=badr+imputation=badr:paper");
        assertThat(metrics.values()).containsOnly(metrics.get("badr:paper"));
    }

    @Test
    void aPropensityChangesTheMethodsAskedForThatWeight() throws Exception {
        JsonNode results = compare(" --methods naive-mf,dr-jl,badr:released --propensity popularity");
        assertThat(metrics(results))
                .containsOnlyKeys(
                        "naive-mf:paper", "dr-jl+propensity=popularity:paper", "badr+propensity=popularity:released");
    }

    @Test
    void aConfigurationNamesMethodsWithPiecesAndParametersOfTheirOwn() throws Exception {
        Tables.write(
                directory.resolve("mine.yaml"),
                """
                lr: 0.02
                methods:
                  mine: {propensity: upo, estimator: badr, imputation: badr, upo.beta: 2}
                  other: {method: "badr:released", propensity: popularity, lr: 0.03}
                """);
        JsonNode results = compare(" --methods dr-jl,mine,other --config DIR/mine.yaml");
        assertThat(metrics(results)).containsOnlyKeys("dr-jl:paper", "mine:paper", "other:released");
        JsonNode settings = results.get("provenance").get("settings");
        assertThat(settings.get("mine/upo.beta").asString()).isEqualTo("2");
        assertThat(settings.get("mine/lr").asString()).isEqualTo("0.02");
        assertThat(settings.get("mine/pieces").asString()).contains("AdversarialError[", "BatchAdaptive[]");
        assertThat(settings.get("other:released/lr").asString()).isEqualTo("0.03");
    }

    @Test
    void aConfigurationComposesAsFlagsDoAndFlagsWin() throws Exception {
        Tables.write(directory.resolve("mine.yaml"), "estimator: badr\nimputation: mrdr\npropensity: cbpl\n");
        assertThat(metrics(compare(" --config DIR/mine.yaml --imputation badr --propensity upo")))
                .containsOnlyKeys(COMPOSED + ":paper");
        Tables.write(directory.resolve("mine.yaml"), "propensity: popularity\n");
        assertThat(metrics(compare(" --methods dr-jl --config DIR/mine.yaml"))).containsOnlyKeys("dr-jl:paper");
    }

    @Test
    void trainingAComposedMethodWritesItsPiecesIntoTheModel() throws Exception {
        Cli.ok(Cli.args("train --method dr-jl --propensity cbpl --out DIR/model" + SHORT, directory));
        JsonNode model = JsonMapper.builder().build().readTree(Files.readString(directory.resolve("model/model.json")));
        assertThat(model.get("settings").get("method").asString()).isEqualTo("dr-jl+propensity=cbpl");
        assertThat(model.get("settings").get("pieces").asString())
                .contains("SquaredCalibrationError[", "DoublyRobust[]");
    }

    @Test
    void aPresetsParametersOfAMethodAreThoseOfTheMethodChanged() {
        Preset preset = Preset.named("coat-badr");
        assertThat(preset.parameters("dr-jl+propensity=upo")).isEqualTo(preset.parameters("dr-jl"));
        assertThat(preset.parameters("dr-jl")).isNotEqualTo(preset.parameters("estimator=badr+imputation=badr"));
    }

    @Test
    void aNameThatIsTakenOrAMethodOfNothingIsRefused() {
        refused("methods:\n  badr: {estimator: ips}\n", "methods: got the name \"badr\"");
        refused("methods:\n  mine: {lr: 0.1}\n", "mine: expected a method to change, or an estimator");
        refused("methods:\n  mine: {estimator: ips, ratio: 2}\n", "ratio: is read by none of the methods");
        refused("methods: [mine]\n", "methods: expected a map, got a list");
    }

    private void refused(String yaml, String message) {
        Tables.write(directory.resolve("mine.yaml"), yaml);
        Cli.Outcome outcome = Cli.run(Cli.args(COMPARE + " --methods mine --config DIR/mine.yaml", directory));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void methodsListsEveryPieceAndDescribesACompositionInEightyColumns() {
        Cli.Outcome pieces = Cli.ok("methods", "--pieces");
        assertThat(pieces.outLines()).allMatch(line -> line.length() <= 80);
        Composables.choices().forEach(choice -> assertThat(pieces.out().replaceAll("\\s+", " "))
                .contains((" " + choice.word() + " " + choice.text()).replaceAll("\\s+", " ")));
        Cli.Outcome one = Cli.ok("methods", COMPOSED);
        assertThat(one.outLines()).allMatch(line -> line.length() <= 80);
        assertThat(one.out()).startsWith(COMPOSED + ":").contains("BatchAdaptive", "upo.beta");
    }
}
