package org.equipoise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.SimulatedRatings;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every form of the methods with live propensities runs, and their limits are other methods. */
final class BalancedEntriesTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(20, 15, 0.5, new Seed(20_261_813));
    private static final List<String> TRAININGS = List.of("joint", "two-stage");
    private static final List<String> FEATURES = List.of("prediction", "product", "concatenation", "one");

    private static List<FitData> data() {
        return List.of(RATINGS.data(RATINGS.grid()), RATINGS.data(RATINGS.impressions()));
    }

    private static Fit fit(String method, Variant variant, Map<String, String> changes, FitData data) {
        Map<String, String> all = new HashMap<>(Map.of(
                "epochs", "2", "batch", "16", "propensity.epochs", "2", "propensity.batch", "64", "factors", "3"));
        all.putAll(changes);
        Recipe recipe = Catalogue.entry(method).recipe(variant, all, data);
        return recipe.fit(data, new Seed(5), Workers.single(), EpochListener.silent());
    }

    private static void check(String method, Variant variant, Map<String, String> changes) {
        for (FitData data : data()) {
            Fit fit = fit(method, variant, changes, data);
            for (float x : fit.theta()) {
                assertThat(x).isFinite();
            }
            assertThat(fit.progress().epochs()).isEqualTo(2);
            assertThat(fit.weights()).isPresent();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRepresentationAndTrainingFits() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String method : List.of("ips-v2", "dr-v2")) {
            for (String training : TRAININGS) {
                for (String live : List.of("all", "own")) {
                    for (String phi : FEATURES) {
                        Map<String, String> changes =
                                Map.of("joint.training", training, "joint.live", live, "v2.features", phi);
                        tests.add(DynamicTest.dynamicTest(
                                method + " " + training + " " + live + " " + phi,
                                () -> check(method, Variant.PAPER, changes)));
                    }
                }
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyRegularizerEstimatorAndTrainingFits() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String method : List.of("reg-sv", "reg-mis", "reg-var")) {
            for (String training : TRAININGS) {
                for (String estimator : List.of("ips", "dr")) {
                    Map<String, String> changes = Map.of("joint.training", training, "reg.estimator", estimator);
                    tests.add(DynamicTest.dynamicTest(
                            method + " " + training + " " + estimator, () -> check(method, Variant.PAPER, changes)));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void everyNetThatLearnsPropensitiesCanBeCoTrained() {
        for (String propensity : List.of("additive", "mf", "cbpl", "upo", "reg-sv", "reg-mis")) {
            check("dr-v2", Variant.PAPER, Map.of("propensity", propensity));
        }
    }

    @Test
    void propensitiesThatAreNoNetAreRefused() {
        for (String propensity : List.of("naive-bayes", "popularity", "constant", "given")) {
            assertThatThrownBy(() -> fit("ips-v2", Variant.PAPER, Map.of("propensity", propensity), data().get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a propensity that is trained beside the predictions must be a net, got propensity "
                            + propensity);
        }
    }

    @Test
    void aPredictionNetWithoutFactorsHasNoneToBalance() {
        Map<String, String> changes = Map.of("scorer", "biases", "v2.features", "product");
        assertThatThrownBy(() -> fit("ips-v2", Variant.PAPER, changes, data().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("balancing by factors needs a prediction net with user and item factors");
    }

    /** Without their penalties ips-v2 and reg-var are one method: co-trained IPS; dr-v2 and reg-var on dr likewise. */
    @Test
    void penaltiesOfStrengthZeroLeaveCoTrainedWeighting() {
        for (String training : TRAININGS) {
            for (FitData data : data()) {
                Map<String, String> none =
                        Map.of("joint.training", training, "v2.lambda", "0", "reg.lambda", "0", "reg.estimator", "ips");
                float[] plain = fit("reg-var", Variant.PAPER, none, data).theta();
                assertThat(fit("ips-v2", Variant.PAPER, none, data).theta()).isEqualTo(plain);
                Map<String, String> strong = Map.of("joint.training", training, "v2.lambda", "1");
                assertThat(fit("ips-v2", Variant.PAPER, strong, data).theta()).isNotEqualTo(plain);
                Map<String, String> dr = new HashMap<>(none);
                dr.put("reg.estimator", "dr");
                assertThat(fit("dr-v2", Variant.PAPER, dr, data).theta())
                        .isEqualTo(fit("reg-var", Variant.PAPER, dr, data).theta());
            }
        }
    }

    /** With φ = 1 the balance error is of the propensities alone: trained in turn, it is a penalty of the first stage. */
    @Test
    void theConstantBalancesInTheFirstStageAndRepresentationsInTheSecond() {
        FitData data = data().get(0);
        for (String phi : FEATURES) {
            Map<String, String> weak = Map.of("joint.training", "two-stage", "v2.features", phi, "v2.lambda", "0");
            Map<String, String> strong = Map.of("joint.training", "two-stage", "v2.features", phi, "v2.lambda", "5");
            float[] without = fit("ips-v2", Variant.PAPER, weak, data)
                    .weights()
                    .orElseThrow()
                    .inverse();
            float[] with = fit("ips-v2", Variant.PAPER, strong, data)
                    .weights()
                    .orElseThrow()
                    .inverse();
            assertThat(Arrays.equals(with, without)).as(phi).isEqualTo(!phi.equals("one"));
        }
    }

    @Test
    void theRegularizersOfPropensitiesAreWhatTheyWereUnlessCoTrained() {
        FitData data = data().get(0);
        for (String id : List.of("reg-sv", "reg-mis")) {
            assertThat(fit(id, Variant.PAPER, Map.of(), data).theta())
                    .isEqualTo(fit("ips", Variant.PAPER, Map.of("propensity", id), data)
                            .theta())
                    .isNotEqualTo(fit(id, Variant.PAPER, Map.of("joint.training", "joint"), data)
                            .theta());
            assertThat(fit(id, Variant.PAPER, Map.of("reg.estimator", "dr"), data)
                            .theta())
                    .isEqualTo(fit("dr-jl", Variant.PAPER, Map.of("propensity", id), data)
                            .theta());
        }
    }

    @Test
    void theReleasedFormsFitInBlocksThatDoNotDivideTheGrid() {
        for (String method : List.of("ips-v2", "dr-v2")) {
            check(method, Variant.RELEASED, Map.of("block.users", "7", "block.items", "4"));
        }
    }

    /** What the authors' code sets on Coat, read there: every net has a rate and a decay of its own, and starts by the number of rows. */
    @Test
    void theReleasedFormsHaveTheAuthorsSettingsOfCoat() {
        Map<String, String> shared = Map.of(
                "init",
                "fan-out",
                "propensity.init",
                "fan-out",
                "weight-decay",
                "1e-5",
                "block.users",
                "64",
                "epochs",
                "500");
        Map<String, Map<String, String>> own = Map.of(
                "ips-v2",
                Map.of("patience", "60", "lr", "0.001", "propensity.weight-decay", "0.1", "v2.lambda", "0.01"),
                "dr-v2",
                Map.of(
                        "patience",
                        "30",
                        "propensity.lr",
                        "0.0005",
                        "imputation.lr",
                        "0.0005",
                        "v2.imputation",
                        "0.001"));
        own.forEach((method, expected) -> {
            Settings settings = Catalogue.entry(method).settings(Variant.RELEASED, Map.of());
            shared.forEach((name, text) ->
                    assertThat(settings.text(Parameters.named(name))).as(name).isEqualTo(text));
            expected.forEach((name, text) ->
                    assertThat(settings.text(Parameters.named(name))).as(name).isEqualTo(text));
        });
        assertThat(Catalogue.entry("dr-v2")
                        .recipe(Variant.RELEASED, Map.of(), data().get(0))
                        .toString())
                .contains("initialization=FanOut[]")
                .doesNotContain("Normal[");
    }
}
