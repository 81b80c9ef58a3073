package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.equipoise.metric.Convention.F1Reading;
import org.equipoise.metric.Convention.PrecisionDivisor;
import org.equipoise.metric.Convention.RecallDivisor;
import org.equipoise.metric.Convention.TieOrder;
import org.equipoise.metric.Convention.WithoutPositives;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class ConventionTest {
    private final Interactions rows = Samples.rows(200, 20, new Seed(5));
    private final RankedRows ranked = new RankedRows(rows, Samples.tiedScores(200, new Seed(6)));

    private static Convention ndcgAs(WithoutPositives rule) {
        return new Convention(
                rule,
                WithoutPositives.SKIP,
                WithoutPositives.SKIP,
                RecallDivisor.POSITIVES,
                PrecisionDivisor.K,
                F1Reading.PER_USER_SKIP,
                TieOrder.STABLE);
    }

    @Test
    void theNdcgConventionChangesOnlyUsersWithoutPositives() {
        Terms one = new Ndcg(3).terms(ranked, ndcgAs(WithoutPositives.ONE));
        Terms zero = new Ndcg(3).terms(ranked, ndcgAs(WithoutPositives.ZERO));
        Terms skip = new Ndcg(3).terms(ranked, ndcgAs(WithoutPositives.SKIP));
        int without = 0;
        for (int u = 0; u < ranked.users(); u++) {
            int[] alone = new int[ranked.users()];
            alone[u] = 1;
            if (ranked.positives(u) > 0) {
                assertThat(one.value(alone)).isEqualTo(zero.value(alone)).isEqualTo(skip.value(alone));
            } else {
                without++;
                assertThat(one.value(alone)).hasValue(1);
                assertThat(zero.value(alone)).hasValue(0);
                assertThat(skip.value(alone)).isEmpty();
            }
        }
        assertThat(without).isGreaterThan(5);
        Evaluation evaluation =
                Evaluator.evaluate(rows, Samples.constant(200, 0), List.of(new Ndcg(3)), Convention.badr());
        assertThat(evaluation.usersWithoutPositives()).isEqualTo(without);
        assertThat(evaluation.users()).isEqualTo(ranked.users());
    }

    @Test
    void theBadrF1IsTheHarmonicMeanOfItsMeans() {
        Evaluation evaluation = Evaluator.evaluate(
                rows,
                Samples.tiedScores(200, new Seed(6)),
                List.of(new F1(5), new Precision(5), new Recall(5)),
                Convention.badr());
        double precision = evaluation.value("precision@5").orElseThrow();
        double recall = evaluation.value("recall@5").orElseThrow();
        assertThat(evaluation.value("f1@5").orElseThrow()).isCloseTo(2 / (1 / precision + 1 / recall), within(1e-14));
    }

    @Test
    void expectedTiesAreTheMeanOverRowOrders() {
        // one user, three tied rows, one of them positive: its six orders
        double sum = 0;
        for (int place = 0; place < 3; place++) {
            float[] labels = new float[3];
            labels[place] = 1;
            sum += ndcgOfTied(labels, TieOrder.STABLE);
        }
        assertThat(ndcgOfTied(new float[] {0, 1, 0}, TieOrder.EXPECTED)).isCloseTo(sum / 3, within(1e-15));
    }

    private static double ndcgOfTied(float[] labels, TieOrder ties) {
        Interactions three = Interactions.of(new int[3], new int[] {0, 1, 2}, labels);
        Convention convention = Convention.skip().with(ties);
        return Evaluator.evaluate(three, new float[3], List.of(new Ndcg(2)), convention)
                .value("ndcg@2")
                .orElseThrow();
    }

    @Test
    void theConventionsOfReleasedCodesTakeTiesAsNumpyDoesAndTheDefaultTakesNoOrder() {
        assertThat(Convention.badr().ties())
                .isEqualTo(Convention.ipsV2().ties())
                .isEqualTo(Convention.cbpl().ties())
                .isEqualTo(TieOrder.NUMPY);
        assertThat(Convention.skip().ties()).isEqualTo(TieOrder.EXPECTED);
    }

    @Test
    void namesAreThoseOfTheCommandLine() {
        assertThat(Convention.named()).containsOnlyKeys("badr", "cbpl", "ips-v2", "skip");
        assertThat(Convention.parse("ips-v2")).isEqualTo(Convention.ipsV2());
        assertThatThrownBy(() -> Convention.parse("ipsv2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown convention 'ipsv2': did you mean ips-v2? Known: badr, cbpl, ips-v2, skip");
    }

    @Test
    void precisionWithoutPositivesCannotBeOne() {
        assertThatThrownBy(() -> new Convention(
                        WithoutPositives.ONE,
                        WithoutPositives.ONE,
                        WithoutPositives.ONE,
                        RecallDivisor.POSITIVES,
                        PrecisionDivisor.K,
                        F1Reading.PER_USER_SKIP,
                        TieOrder.STABLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be ZERO or SKIP, got ONE");
    }
}
