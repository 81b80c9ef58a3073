package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.equipoise.diagnostic.LabelShift.UniformMean;
import org.junit.jupiter.api.Test;

/** One log for each rule, in the order of the rules. */
final class RulesTest {
    private static final Optional<Selection> NO_SELECTION = Optional.of(new Selection(0.001, -0.01, 0.001, 10_000));
    private static final Optional<Selection> SELECTION = Optional.of(new Selection(0.2, 0.01, 0.001, 10_000));

    private static WeightDistribution weights(int rows, double effective) {
        return new WeightDistribution(rows, 10.0 * rows, effective, 100, 0.1, List.of());
    }

    private static LabelShift shift(double weighted, UniformMean uniform) {
        return new LabelShift(0.5, weighted, 0.01, 0.25, Optional.ofNullable(uniform));
    }

    private static Verdict verdict(WeightDistribution weights, LabelShift labels, Optional<Selection> selection) {
        return new Rules(weights, labels, selection).verdict();
    }

    private static UniformMean uniform(double mean) {
        return new UniformMean(mean, 0.02, 600);
    }

    @Test
    void aHandfulOfRowsIsNotJudged() {
        Verdict verdict = verdict(weights(99, 60), shift(0.3, null), SELECTION);
        assertThat(verdict).isEqualTo(new Verdict.CannotJudge("99 observed rows are fewer than 100", 99));
    }

    @Test
    void aFewEffectiveRowsHurt() {
        Verdict verdict = verdict(weights(5000, 12.5), shift(0.3, null), SELECTION);
        assertThat(verdict)
                .isEqualTo(new Verdict.LikelyHurts(
                        "the weights make 5000 observed rows worth 12.5, fewer than 30: clip the propensities", 12.5));
    }

    @Test
    void theUniformSampleDecidesWhereItCan() {
        WeightDistribution weights = weights(5000, 2500);
        assertThat(verdict(weights, shift(0.4, uniform(0.3)), NO_SELECTION)).isInstanceOf(Verdict.LikelyHelps.class);
        assertThat(verdict(weights, shift(0.4, uniform(0.8)), SELECTION)).isInstanceOf(Verdict.LikelyHurts.class);
        Verdict unbiased = verdict(weights, shift(0.51, uniform(0.52)), SELECTION);
        assertThat(unbiased).isInstanceOf(Verdict.LikelyHurts.class);
        assertThat(unbiased.reason()).endsWith("there is no bias to remove");
    }

    @Test
    void withoutRowsHeldOutNothingIsJudgedUnlessTheUniformSampleDecides() {
        Verdict verdict = verdict(weights(5000, 2500), shift(0.3, null), Optional.empty());
        assertThat(verdict).isInstanceOf(Verdict.CannotJudge.class);
        assertThat(verdict.reason()).startsWith("with 0 rows held out");
    }

    @Test
    void noSelectionHurtsUnlessLabelsMove() {
        WeightDistribution weights = weights(5000, 2500);
        Verdict still = verdict(weights, shift(0.49, null), NO_SELECTION);
        assertThat(still).isInstanceOf(Verdict.LikelyHurts.class);
        assertThat(still.number()).isCloseTo(0.1, within(1e-12));
        assertThat(verdict(weights, shift(0.4, null), NO_SELECTION)).isInstanceOf(Verdict.CannotJudge.class);
    }

    @Test
    void selectionThatHasNothingToDoWithLabelsIsNotJudged() {
        Verdict verdict = verdict(weights(5000, 2500), shift(0.49, null), SELECTION);
        assertThat(verdict).isInstanceOf(Verdict.CannotJudge.class);
        assertThat(verdict.reason()).endsWith("what is selected is not what is liked");
    }

    /** A shift of .04 squared is .0016; Var(y)(1/100 − 1/5000) = .00245. */
    @Test
    void aShiftSmallerThanTheVarianceItCostsHurts() {
        assertThat(verdict(weights(5000, 100), shift(0.46, null), SELECTION)).isInstanceOf(Verdict.LikelyHurts.class);
        assertThat(verdict(weights(5000, 2500), shift(0.46, null), SELECTION)).isInstanceOf(Verdict.LikelyHelps.class);
    }
}
