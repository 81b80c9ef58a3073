package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.SimulatedRatings;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.Variant;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

/** What a fit must hold, run on a log whose truth is known. */
final class FitTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(60, 50, 1, new Seed(20_261_101));
    private static final Seed SEED = new Seed(2024);
    private static final Map<String, String> SHORT =
            Map.of("epochs", "3", "batch", "64", "stop", "never", "propensity.epochs", "3");

    private static Fit fit(String method, Map<String, String> changes, Workers workers) {
        return MethodChoice.parse(method, changes)
                .recipe(RATINGS.data(RATINGS.grid()))
                .fit(RATINGS.data(RATINGS.grid()), SEED, workers, EpochListener.silent());
    }

    @Test
    void anotherSeedGivesOtherParameters() {
        FitData data = RATINGS.data(RATINGS.grid());
        Recipe recipe = MethodChoice.parse("dr-jl", SHORT).recipe(data);
        assertThat(recipe.fit(data, new Seed(1), Workers.single(), EpochListener.silent())
                        .theta())
                .isNotEqualTo(recipe.fit(data, new Seed(2), Workers.single(), EpochListener.silent())
                        .theta());
    }

    @Test
    void patienceGivesTheParametersOfTheBestEpoch() {
        Map<String, String> changes = Map.of("batch", "64", "patience", "3", "lr", "0.1", "epochs", "40");
        FitData data = RATINGS.data(RATINGS.grid());
        List<Double> scores = new ArrayList<>();
        Fit stopped = MethodChoice.parse("naive-mf", changes)
                .recipe(data)
                .fit(
                        data,
                        SEED,
                        Workers.single(),
                        (phase, epoch, maxEpochs, loss, validation) -> scores.add(validation));
        double best = scores.stream().mapToDouble(x -> x).max().orElseThrow();
        int bestEpoch = scores.indexOf(best) + 1;
        assertThat(scores).hasSize(bestEpoch + 3);
        assertThat(stopped.progress().epochs()).isEqualTo(bestEpoch + 3);
        Validation validation = data.validation().orElseThrow();
        float[] logits = new float[validation.rows().size()];
        stopped.scorer().forward(stopped.theta(), validation.rows().pairs(), logits, Workers.single());
        assertThat(validation.score().of(validation.rows(), logits)).isEqualTo(best);
        Fit fixed = fit(
                "naive-mf",
                Map.of("batch", "64", "lr", "0.1", "stop", "never", "epochs", Integer.toString(bestEpoch)),
                Workers.single());
        assertThat(fixed.theta()).containsExactly(stopped.theta());
    }

    @Test
    void stoppingOnValidationNeedsValidationRows() {
        FitData data = new FitData(RATINGS.grid(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> MethodChoice.parse("naive-mf", Map.of())
                        .recipe(data)
                        .fit(data, SEED, Workers.single(), EpochListener.silent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--validation");
    }

    @Test
    void aValidationScoreThatIsNoNumberStopsARunThatWouldStopOnIt() {
        Interactions rows = RATINGS.uniform("validation", 0.1);
        FitData data = new FitData(
                RATINGS.grid(), Optional.empty(), Optional.of(new Validation(rows, (labelled, logits) -> Double.NaN)));
        assertThatThrownBy(() -> MethodChoice.parse("naive-mf", Map.of())
                        .recipe(data)
                        .fit(data, SEED, Workers.single(), EpochListener.silent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the validation score must be a number to stop on, got NaN: it is undefined on these "
                        + rows.size() + " validation rows");
    }

    @Test
    void divergenceStopsWithTheEpochTheNetAndItsLargestParameter() {
        for (String method : List.of("naive-mf", "dr-jl", "badr", "snips")) {
            Map<String, String> changes = Map.of(
                    "lr",
                    "100",
                    "imputation.lr",
                    "100",
                    "optimizer",
                    "sgd",
                    "batch",
                    "8",
                    "propensity",
                    "constant",
                    "stop",
                    "never",
                    "weight-decay",
                    "1000");
            assertThatThrownBy(() -> fit(method, changes, Workers.single()))
                    .as(method)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageMatching("(?s).*(prediction|imputation) net is .*epoch \\d+.*method is Method\\[.*")
                    .hasMessageContaining("largest parameter");
        }
    }

    /** Parameters that are finite still, of which products are not: the last epoch's loss was finite, too. */
    @Test
    void scoresThatOverflowAreThoseOfAValidationRow() {
        Map<String, String> changes = Map.of(
                "lr", "100", "optimizer", "sgd", "batch", "100000", "stop", "validation", "weight-decay", "1000");
        assertThatThrownBy(() -> fit("naive-mf", changes, Workers.single()))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageMatching("the score of validation row \\d+ is -?Infinity after epoch \\d+;"
                        + " the largest parameter of the prediction net is \\S+E\\d+");
    }

    @Test
    void aLogWithoutObservedPairsIsRefused() {
        Grid empty = new Grid(3, 3, Interactions.of(new int[0], new int[0], new float[0]));
        FitData data = new FitData(empty, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> Catalogue.entry("naive-mf")
                        .recipe(Variant.PAPER, Map.of("stop", "never"), data)
                        .fit(data, SEED, Workers.single(), EpochListener.silent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a fit needs at least one observed pair, got none");
    }

    @Test
    void curvesAndEpochsAreReported() {
        Fit fit = fit("dr-jl", SHORT, Workers.single());
        assertThat(fit.progress().epochs()).isEqualTo(3);
        assertThat(fit.progress().propensityEpochs()).isEqualTo(3);
        assertThat(fit.progress().skippedBatches()).isZero();
        assertThat(fit.progress().curves())
                .extracting(
                        c -> c.phase() + " " + c.quantity() + " " + c.values().size())
                .containsExactly(
                        "propensity loss 3", "fit loss 3", "fit weighted observed error 3", "fit imputation loss 3");
        assertThat(fit.weights().orElseThrow().summary().rows())
                .isEqualTo(RATINGS.grid().observed().size());
    }

    @Test
    void validationIsScoredWhereTheStoppingRuleAsks() {
        Map<String, String> asking = new HashMap<>(SHORT);
        asking.put("stop", "validation");
        assertThat(fit("naive-mf", asking, Workers.single()).progress().curves())
                .extracting(c -> c.quantity() + " " + c.values().size())
                .containsExactly("loss 3", "weighted observed error 3", "validation 3");
    }
}
