package org.equipoise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.SimulatedRatings;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

/** Limits in which the methods with learned propensities are others, and that their propensities serve any estimator. */
final class PropensityEntriesTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(20, 15, 0.5, new Seed(20_261_703));
    private static final Map<String, String> TINY =
            Map.of("epochs", "2", "batch", "16", "propensity.epochs", "3", "propensity.batch", "64", "factors", "3");

    private static List<FitData> data() {
        return List.of(RATINGS.data(RATINGS.grid()), RATINGS.data(RATINGS.impressions()));
    }

    private static Fit fit(String method, Map<String, String> changes, FitData data) {
        Map<String, String> all = new HashMap<>(TINY);
        all.putAll(changes);
        return Catalogue.entry(method)
                .recipe(Variant.PAPER, all, data)
                .fit(data, new Seed(5), Workers.single(), EpochListener.silent());
    }

    private static void same(String method, Map<String, String> changes, String limit) {
        for (FitData data : data()) {
            Fit other = fit(limit, Map.of(), data);
            assertThat(fit(method, Map.of(), data).theta()).isNotEqualTo(other.theta());
            assertThat(fit(method, changes, data).theta()).containsExactly(other.theta());
        }
    }

    @Test
    void cbplWithoutPenaltiesIsDoublyRobustJointLearning() {
        same("cbpl-dr", Map.of("cbpl.lambda1", "0", "cbpl.lambda2", "0"), "dr-jl");
    }

    @Test
    void upoWithoutItsPenaltyIsDoublyRobustJointLearning() {
        same("upo-dr", Map.of("upo.beta", "0"), "dr-jl");
    }

    @Test
    void penaltiesOfStrengthZeroLeaveInversePropensityScoring() {
        same("reg-sv", Map.of("reg.lambda", "0"), "ips");
        same("reg-mis", Map.of("reg.lambda", "0"), "ips");
    }

    @Test
    void fineGrainedWeightsWithoutVarianceAreInversePropensities() {
        same("d-ips", Map.of("weights.variance", "0"), "ips");
        same("d-dr", Map.of("weights.variance", "0"), "dr-jl");
    }

    /** The split of the balance error into bins matters only where one part is left out (Zhang and Xia, Lemma 3.3). */
    @Test
    void theAblationsAreTheMethodWithOneCellChanged() {
        FitData data = data().get(0);
        Map<String, Map<String, String>> cells = Map.of(
                "cbpl-dr-no-cal", Map.of("cbpl.lambda1", "0"),
                "cbpl-dr-no-bmse", Map.of("cbpl.lambda2", "0"),
                "cbpl-dr-no-between", Map.of("cbpl.balance", "within"),
                "cbpl-dr-no-within", Map.of("cbpl.balance", "between"));
        cells.forEach((id, cell) -> {
            Recipe ablation = Catalogue.entry(id).recipe(Variant.PAPER, Map.of(), data);
            assertThat(ablation)
                    .isEqualTo(Catalogue.entry("cbpl-dr").recipe(Variant.PAPER, cell, data))
                    .isNotEqualTo(Catalogue.entry("cbpl-dr").recipe(Variant.PAPER, Map.of(), data));
        });
    }

    @Test
    void everyLearnedPropensityServesEveryMethodThatWeights() {
        for (FitData data : data()) {
            for (String method : List.of("ips", "snips", "dr", "mrdr", "badr")) {
                Fit plain = fit(method, Map.of(), data);
                for (String propensity : List.of("cbpl", "upo", "reg-sv", "reg-mis")) {
                    Fit fit = fit(method, Map.of("propensity", propensity), data);
                    assertThat(fit.theta()).isNotEqualTo(plain.theta());
                    assertThat(fit.progress().propensityEpochs()).isBetween(1, 3);
                    assertThat(fit.weights().orElseThrow().summary().source()).contains("Penalized[");
                }
            }
        }
    }

    /** Batches of two rows at a density of a fifth: most have no observed row. */
    @Test
    void batchesThatTheAdversaryLeavesOutAreCountedInTheProgress() {
        FitData data = data().get(0);
        Map<String, String> small = Map.of("propensity.batch", "2", "propensity.epochs", "1");
        assertThat(fit("upo-dr", small, data).progress().skippedBatches()).isPositive();
        assertThat(fit("cbpl-dr", small, data).progress().skippedBatches()).isZero();
    }
}
