package org.equipoise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.equipoise.optimizer.Adam;
import org.equipoise.optimizer.LazyAdam;
import org.equipoise.optimizer.Untouched;
import org.junit.jupiter.api.Test;

/** What {@code --set optimizer=...} gives. */
final class OptimizerChoiceTest {

    private static Untouched untouched(String word, String weightDecay) {
        Settings settings = Settings.standard()
                .with(Map.of("optimizer", word, "weight-decay", weightDecay, "imputation.weight-decay", weightDecay));
        Untouched ofPrediction = Pieces.training(settings).predictionOptimizer().untouched();
        assertThat(Pieces.training(settings).imputationOptimizer().untouched()).isEqualTo(ofPrediction);
        return ofPrediction;
    }

    @Test
    void everyWordGivesAnOptimizerAndThoseForLargeTablesLeaveUntouchedRowsOut() {
        Map<String, Untouched> expected = Map.of(
                "adam", Untouched.MOVES,
                "lazy-adam", Untouched.WAITS,
                "adamw", Untouched.MOVES,
                "sgd", Untouched.STAYS,
                "adagrad", Untouched.STAYS);
        assertThat(((Parameter.Word) Parameters.OPTIMIZER.kind()).words())
                .containsExactlyInAnyOrderElementsOf(expected.keySet())
                .allSatisfy(word -> assertThat(untouched(word, "0")).isEqualTo(expected.get(word)));
    }

    @Test
    void withWeightDecayOnlyLazyAdamLeavesThemOut() {
        assertThat(untouched("sgd", "0.1")).isEqualTo(Untouched.MOVES);
        assertThat(untouched("adagrad", "0.1")).isEqualTo(Untouched.MOVES);
        assertThat(untouched("lazy-adam", "0.1")).isEqualTo(Untouched.WAITS);
    }

    @Test
    void theDefaultIsDenseAdamAndLazyAdamDiffersInNothingButItsName() {
        Settings standard = Settings.standard();
        assertThat(Pieces.training(standard.with("optimizer", "lazy-adam")).predictionOptimizer())
                .isEqualTo(new LazyAdam((Adam) Pieces.training(standard).predictionOptimizer()));
    }
}
