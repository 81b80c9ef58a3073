package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.SimulatedRatings;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.Variant;
import org.equipoise.estimator.Batch;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.fit.Agreement.Side;
import org.equipoise.method.Piece;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.schedule.Batching;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

/** Learning from pairs on which two nets agree: what is taken, with which label, and what moves when. */
final class AgreementTrainingTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(60, 50, 1, new Seed(20_261_906));
    private static final Grid GRID = RATINGS.grid();
    private static final Seed SEED = new Seed(2024);
    private static final Map<String, String> SHORT =
            Map.of("epochs", "3", "batch", "64", "stop", "never", "propensity.epochs", "2", "init", "0.5");

    private static AgreementTraining recipe(String method, Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(SHORT);
        all.putAll(changes);
        return (AgreementTraining) MethodChoice.parse(method, all).recipe(RATINGS.data(GRID));
    }

    private static Fit fit(String method, Map<String, String> changes) {
        return recipe(method, changes).fit(RATINGS.data(GRID), SEED, Workers.single(), EpochListener.silent());
    }

    @Test
    void agreementIsOneDistanceOnBothSidesAndAllOfOneSideInTheReImplementation() {
        Agreement both = new Agreement(0.25, Side.BOTH);
        Agreement above = new Agreement(0.25, Side.ABOVE);
        assertThat(both.holds(0.5f, 0.75f)).isTrue();
        assertThat(both.holds(0.75f, 0.5f)).isTrue();
        assertThat(both.holds(0.1f, 0.9f)).isFalse();
        assertThat(both.holds(0.9f, 0.1f)).isFalse();
        assertThat(above.holds(0.75f, 0.5f)).isFalse();
        assertThat(above.holds(0.7f, 0.5f)).isTrue();
        assertThat(above.holds(0.9f, 0.1f)).isFalse();
        assertThat(above.holds(0.1f, 0.9f)).as("far below passes").isTrue();
        assertThatThrownBy(() -> new Agreement(0, Side.BOTH))
                .hasMessage("agreement threshold must be finite and > 0, got 0");
    }

    private static Net net(String name) {
        return Nets.prediction(
                recipe("asips", Map.of()).training(), new NoPenalty(), GRID, SEED.child(name), Workers.single());
    }

    private static double prediction(Net net, int user, int item) {
        float[] z = new float[1];
        net.forward(Pairs.of(new int[] {user}, new int[] {item}), z);
        return 1 / (1 + Math.exp(-z[0]));
    }

    @Test
    void exactlyTheAgreedPairsOfTheTargetPopulationAreTakenLabelledByTheFirst() {
        Net first = net("first");
        Net second = net("second");
        Selectors selectors = new Selectors(first, second, new Agreement(0.05, Side.BOTH), Workers.single());
        Batching whole = new Batching(GRID.observed().size(), 1_000_000, Batching.Remainder.SPREAD);
        AgreedBatches batches = new AgreedBatches(GRID, selectors, whole, SEED);
        Batch batch = new Batch(16);
        batches.next(batch);
        int agreed = 0;
        for (int u = 0; u < GRID.users(); u++) {
            for (int i = 0; i < GRID.items(); i++) {
                agreed += Math.abs(prediction(first, u, i) - prediction(second, u, i)) <= 0.05 ? 1 : 0;
            }
        }
        assertThat(agreed).isBetween(100, GRID.users() * GRID.items() - 100);
        assertThat(batch.size()).isCloseTo(agreed, within(2));
        assertThat(batch.observedRows()).isEqualTo(batch.size());
        for (int k = 0; k < batch.size(); k++) {
            int user = batch.pairs().user(k);
            int item = batch.pairs().item(k);
            assertThat((double) batch.label()[k]).isCloseTo(prediction(first, user, item), within(1e-5));
        }
    }

    @Test
    void selectorsChooseAsTheyStoodWhenFrozen() {
        Net first = net("first");
        Selectors selectors = new Selectors(first, net("second"), new Agreement(1, Side.BOTH), Workers.single());
        AgreedBatches batches = new AgreedBatches(GRID, selectors, new Batching(32, 2, Batching.Remainder.DROP), SEED);
        Batch before = new Batch(16);
        Batch after = new Batch(16);
        batches.next(before);
        first.theta()[0] += 1;
        Arrays.fill(first.theta(), 0);
        batches.startEpoch(0);
        batches.next(after);
        assertThat(after.size()).isEqualTo(64);
        assertThat(Arrays.copyOf(after.label(), 64)).containsExactly(Arrays.copyOf(before.label(), 64));
        selectors.freeze();
        batches.startEpoch(0);
        batches.next(after);
        assertThat(Arrays.copyOf(after.label(), 64)).containsOnly(0.5f);
    }

    @Test
    void allPhasesAreReportedAndTheThirdNetsIsTheFit() {
        Fit paper = fit("asips", Map.of());
        assertThat(paper.progress().curves())
                .extracting(c -> c.phase() + " " + c.values().size())
                .contains(
                        "first selector 3",
                        "second selector 3",
                        "start 3",
                        "first selector, agreed 3",
                        "second selector, agreed 3",
                        "fit 3");
        Fit released = fit("asips:released", Map.of());
        assertThat(released.progress().curves())
                .extracting(c -> c.phase())
                .contains("first selector", "second selector", "fit")
                .doesNotContain("start", "first selector, agreed");
        assertThat(paper.progress().epochs()).isEqualTo(3);
        assertThat(released.progress().epochs()).isEqualTo(3);
    }

    @Test
    void anEmptySelectionLeavesTheThirdNetAtItsStartAndCountsTheBatches() {
        Fit none = fit("asips", Map.of("asips.threshold", "1e-6", "batch", "4"));
        assertThat(none.progress().skippedBatches()).isPositive();
        for (float x : none.theta()) {
            assertThat(x).isFinite();
        }
    }

    @Test
    void selectorsDoNotImpute() {
        AgreementTraining recipe = recipe("asips", Map.of());
        Recipe.Trained drJl =
                (Recipe.Trained) Catalogue.entry("dr-jl").recipe(Variant.PAPER, Map.of(), RATINGS.data(GRID));
        assertThatThrownBy(() ->
                        new AgreementTraining(drJl.method(), recipe.agreement(), recipe.rounds(), recipe.training()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("selectors are trained without imputation, got Method[");
        assertThat(recipe.pieces()).contains(new Piece("agreement", "|r₁ − r₂| ≤ 0.1"));
        assertThat(List.of(recipe.needsValidation(), recipe.usesSeed())).containsExactly(false, true);
    }
}
