package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class WholeListMetricsTest {

    private static double value(Metric metric, Interactions rows, float[] scores) {
        return Evaluator.evaluate(rows, scores, List.of(metric), Convention.skip())
                .value(metric.name())
                .orElseThrow();
    }

    @Test
    void aucIsTheShareOfPairsWonWithTiesAsOneHalf() {
        for (int repetition = 0; repetition < 20; repetition++) {
            Seed seed = new Seed(repetition);
            Interactions rows = Samples.rows(150, 9, seed);
            float[] scores = Samples.tiedScores(150, seed);
            double won = 0;
            long pairs = 0;
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.size(); j++) {
                    if (rows.label(i) == 1 && rows.label(j) == 0) {
                        won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                        pairs++;
                    }
                }
            }
            assertThat(value(new Auc(), rows, scores)).as("seed %d", repetition).isCloseTo(won / pairs, within(1e-14));
        }
    }

    /** Counted pair by pair: whichever runs of rows the computation takes together, no pair is lost. */
    @Test
    void aucCountsEveryPairAsOftenAsBothUsersCountWhetherScoresAreTiedOrAllDifferent() {
        for (int repetition = 0; repetition < 20; repetition++) {
            Seed seed = new Seed(repetition);
            Interactions rows = Samples.rows(150, 9, seed);
            float[] scores = Samples.tiedScores(150, seed);
            for (int k = 0; k < scores.length && repetition % 2 == 1; k++) {
                scores[k] = (float) seed.normal(k);
            }
            RankedRows ranked = new RankedRows(rows, scores);
            int[] multiplicity = new int[ranked.users()];
            for (int u = 0; u < multiplicity.length; u++) {
                multiplicity[u] = (int) (seed.child("multiplicity").uniform(u) * 4);
            }
            double won = 0;
            long pairs = 0;
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.size(); j++) {
                    if (rows.label(i) == 1 && rows.label(j) == 0) {
                        int weight = multiplicity[ranked.user(i)] * multiplicity[ranked.user(j)];
                        won += weight * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
                        pairs += weight;
                    }
                }
            }
            double value = new Auc()
                    .terms(ranked, Convention.skip())
                    .value(multiplicity)
                    .orElseThrow();
            assertThat(value).as("seed %d", repetition).isCloseTo(won / pairs, within(1e-14));
        }
    }

    @Test
    void negativeZeroIsTiedWithZero() {
        Interactions rows = Interactions.of(new int[] {0, 0}, new int[] {0, 1}, new float[] {1, 0});
        assertThat(value(new Auc(), rows, new float[] {-0f, 0f})).isEqualTo(0.5);
        assertThat(value(new UserAuc(), rows, new float[] {-0f, 0f})).isEqualTo(0.5);
    }

    @Test
    void aucOfOneUserIsItsUserAuc() {
        Interactions rows = Samples.rows(80, 1, new Seed(3));
        float[] scores = Samples.tiedScores(80, new Seed(4));
        assertThat(value(new UserAuc(), rows, scores)).isEqualTo(value(new Auc(), rows, scores));
    }

    @Test
    void aucOfOneClassIsUndefined() {
        Interactions rows = Interactions.of(new int[] {0, 0}, new int[] {0, 1}, new float[] {0, 0});
        Evaluation evaluation = Evaluator.evaluate(
                rows, new float[] {1, 2}, List.of(new Auc(), new UserAuc(), new Ndcg(1)), Convention.skip());
        assertThat(evaluation.value("auc")).isEmpty();
        assertThat(evaluation.value("user-auc")).isEmpty();
        assertThat(evaluation.value("ndcg@1")).isEmpty();
        assertThat(evaluation.values()).containsEntry("auc", Double.NaN);
        assertThat(evaluation.bootstrap(10, 0.95, new Seed(1))).isEmpty();
    }

    @Test
    void logLossOfLogitsNeitherOverflowsNorCancels() {
        Interactions rows = Interactions.of(new int[] {0, 0}, new int[] {0, 1}, new float[] {1, 0});
        assertThat(value(new LogLoss(), rows, new float[] {-800, 800})).isEqualTo(800);
        assertThat(value(new LogLoss(), rows, new float[] {40, -40})).isCloseTo(Math.exp(-40), within(1e-30));
    }

    @Test
    void calibrationErrorIsTheWeightedGapOfTheBins() {
        // σ(0) = .5 in bin 5, one of two positive: no gap; σ(ln 3) = .75 in bin 7, none of two positive: gap .75
        float ln3 = (float) Math.log(3);
        Interactions rows = Interactions.of(new int[] {0, 1, 0, 1}, new int[] {0, 1, 2, 3}, new float[] {1, 0, 0, 0});
        float[] scores = {0, 0, ln3, ln3};
        assertThat(value(CalibrationError.standard(), rows, scores)).isCloseTo(0.375, within(1e-7));
        // one bin: |mean σ − mean y| = .625 − .25
        assertThat(value(new CalibrationError(1), rows, scores)).isCloseTo(0.375, within(1e-7));
        // of a saturated score, σ = 1 belongs to the last bin
        assertThat(value(CalibrationError.standard(), rows, Samples.constant(4, 100)))
                .isEqualTo(0.75);
    }
}
