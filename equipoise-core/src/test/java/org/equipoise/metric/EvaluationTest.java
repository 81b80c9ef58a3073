package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final List<Metric> ALL =
            Metrics.parseAll("auc,user-auc,ndcg@3,recall@3,precision@3,f1@3,logloss,brier,ece");

    private final Interactions rows = Samples.rows(300, 30, new Seed(7));
    private final float[] scores = Samples.tiedScores(300, new Seed(8));

    /** The rows of user u written out {@code multiplicity[u]} times, each time as another user. */
    private static Interactions writtenOut(
            Interactions rows, float[] scores, RankedRows ranked, int[] multiplicity, List<Float> writtenScores) {
        List<int[]> copies = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            for (int copy = 0; copy < multiplicity[ranked.user(k)]; copy++) {
                copies.add(new int[] {ranked.user(k) * 10 + copy, rows.item(k), (int) rows.label(k)});
                writtenScores.add(scores[k]);
            }
        }
        float[] labels = new float[copies.size()];
        for (int k = 0; k < labels.length; k++) {
            labels[k] = copies.get(k)[2];
        }
        return Interactions.of(
                copies.stream().mapToInt(copy -> copy[0]).toArray(),
                copies.stream().mapToInt(copy -> copy[1]).toArray(),
                labels);
    }

    @Test
    void aReplicateIsTheMetricOfTheDrawnUsersRowsWrittenOut() {
        RankedRows ranked = new RankedRows(rows, scores);
        int[] multiplicity = new int[ranked.users()];
        for (int u = 0; u < multiplicity.length; u++) {
            multiplicity[u] = (int) (new Seed(9).uniform(u) * 4);
        }
        List<Float> writtenScores = new ArrayList<>();
        Interactions written = writtenOut(rows, scores, ranked, multiplicity, writtenScores);
        float[] scoresOfWritten = new float[writtenScores.size()];
        for (int k = 0; k < scoresOfWritten.length; k++) {
            scoresOfWritten[k] = writtenScores.get(k);
        }
        for (Convention convention : Convention.named().values()) {
            Evaluation expected = Evaluator.evaluate(written, scoresOfWritten, ALL, convention);
            for (Metric metric : ALL) {
                assertThat(metric.terms(ranked, convention).value(multiplicity).orElseThrow())
                        .as("%s under %s", metric, convention)
                        .isCloseTo(expected.value(metric.name()).orElseThrow(), within(1e-12));
            }
        }
    }

    @Test
    void resamplesTogetherGiveWhatTheyGiveOneByOne() {
        RankedRows ranked = new RankedRows(rows, scores);
        List<int[]> resamples = new ArrayList<>();
        for (int b = 0; b < 6; b++) {
            Seed seed = new Seed(b);
            int most = b == 5 ? 60_000 : 3 * b;
            int[] multiplicity = new int[ranked.users()];
            Arrays.setAll(multiplicity, u -> (int) (seed.uniform(u) * most));
            resamples.add(multiplicity);
        }
        for (Metric metric : ALL) {
            Terms terms = metric.terms(ranked, Convention.skip());
            double[] oneByOne = resamples.stream()
                    .mapToDouble(resample -> terms.value(resample).orElse(Double.NaN))
                    .toArray();
            assertThat(terms.values(resamples)).as("%s", metric).isEqualTo(oneByOne);
        }
    }

    @Test
    void theIntervalOfAMeanOfUsersHasTheWidthTheirVarianceGives() {
        int users = 2_500;
        int[] user = new int[users];
        float[] label = new float[users];
        for (int u = 0; u < users; u++) {
            user[u] = u;
            label[u] = u % 10 < 3 ? 1 : 0;
        }
        Interval interval = Evaluator.evaluate(
                        Interactions.of(user, user, label),
                        new float[users],
                        List.of(new Precision(1)),
                        Convention.badr())
                .bootstrap(4_000, 0.95, new Seed(2024))
                .get("precision@1");
        double standardError = Math.sqrt(0.3 * 0.7 / users);
        assertThat(interval.low()).isCloseTo(0.3 - 1.96 * standardError, within(0.15 * standardError));
        assertThat(interval.high()).isCloseTo(0.3 + 1.96 * standardError, within(0.15 * standardError));
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndAnotherSeedOthers() {
        Evaluation evaluation = Evaluator.evaluate(rows, scores, ALL, Convention.skip());
        Map<String, Interval> first = evaluation.bootstrap(200, 0.95, new Seed(1));
        assertThat(first).containsOnlyKeys(evaluation.values().keySet());
        assertThat(evaluation.bootstrap(200, 0.95, new Seed(1))).isEqualTo(first);
        assertThat(evaluation.bootstrap(200, 0.95, new Seed(2))).isNotEqualTo(first);
        evaluation.values().forEach((name, value) -> assertThat(value)
                .as(name)
                .isBetween(first.get(name).low(), first.get(name).high()));
    }

    @Test
    void anIntervalDoesNotDependOnWhichOtherMetricsAreAskedFor() {
        Interval alone = Evaluator.evaluate(rows, scores, List.of(new Auc()), Convention.skip())
                .bootstrap(100, 0.9, new Seed(1))
                .get("auc");
        Interval among = Evaluator.evaluate(rows, scores, ALL, Convention.badr())
                .bootstrap(100, 0.9, new Seed(1))
                .get("auc");
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void duplicatingRowsWithinUsersDoesNotShrinkTheInterval() {
        int n = rows.size();
        int[] user = Arrays.copyOf(rows.pairs().users(), 2 * n);
        int[] item = Arrays.copyOf(rows.pairs().items(), 2 * n);
        float[] label = Arrays.copyOf(rows.labels(), 2 * n);
        float[] score = Arrays.copyOf(scores, 2 * n);
        System.arraycopy(user, 0, user, n, n);
        System.arraycopy(label, 0, label, n, n);
        System.arraycopy(score, 0, score, n, n);
        for (int k = 0; k < n; k++) {
            item[n + k] = n + k;
        }
        List<Metric> ofRows = Metrics.parseAll("auc,user-auc,logloss,brier,ece");
        Map<String, Interval> once =
                Evaluator.evaluate(rows, scores, ofRows, Convention.skip()).bootstrap(300, 0.95, new Seed(1));
        Map<String, Interval> twice = Evaluator.evaluate(
                        Interactions.of(user, item, label), score, ofRows, Convention.skip())
                .bootstrap(300, 0.95, new Seed(1));
        once.forEach((name, interval) -> {
            assertThat(twice.get(name).low()).as(name).isCloseTo(interval.low(), within(1e-12));
            assertThat(twice.get(name).high()).as(name).isCloseTo(interval.high(), within(1e-12));
        });
    }

    @Test
    void whatTwoScoresHaveInCommonCancelsInThePairedDifference() {
        float[] shifted = new float[scores.length];
        for (int k = 0; k < shifted.length; k++) {
            shifted[k] = scores[k] + 0.01f * scores[k];
        }
        Evaluation a = Evaluator.evaluate(rows, scores, ALL, Convention.skip());
        Evaluation b = Evaluator.evaluate(rows, shifted, ALL, Convention.skip());
        Map<String, Interval> paired = b.bootstrapDifference(a, 300, 0.95, new Seed(1));
        assertThat(paired.get("auc")).isEqualTo(new Interval(0, 0));
        Interval own = a.bootstrap(300, 0.95, new Seed(1)).get("logloss");
        Interval difference = paired.get("logloss");
        assertThat(difference.high() - difference.low()).isLessThan(0.1 * (own.high() - own.low()));
        assertThat(a.bootstrapDifference(a, 50, 0.95, new Seed(1)).values()).containsOnly(new Interval(0, 0));
    }

    @Test
    void aMetricMissingFromMoreReplicatesThanTheLevelAllowsHasNoInterval() {
        // the only positive is one user's: a share of about 1/e of the replicates has no AUC
        Interactions few =
                Interactions.of(new int[] {0, 1, 2, 3, 4}, new int[] {0, 1, 2, 3, 4}, new float[] {1, 0, 0, 0, 0});
        Evaluation evaluation = Evaluator.evaluate(
                few, new float[] {1, 2, 0, 0, 0}, Metrics.parseAll("auc,logloss"), Convention.skip());
        assertThat(evaluation.value("auc")).hasValue(0.75);
        assertThat(evaluation.bootstrap(200, 0.95, new Seed(1))).containsOnlyKeys("logloss");
        assertThat(evaluation.bootstrap(200, 0.5, new Seed(1))).containsOnlyKeys("auc", "logloss");
    }

    @Test
    void badArgumentsAreNamed() {
        float[] withNaN = scores.clone();
        withNaN[17] = Float.NaN;
        assertThatThrownBy(() -> Evaluator.evaluate(rows, withNaN, ALL, Convention.skip()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score of test row 17 must be finite, got NaN");
        assertThatThrownBy(() -> Evaluator.evaluate(rows, new float[2], ALL, Convention.skip()))
                .hasMessage("one score a test row is needed: 300 rows, 2 scores");
        Interactions graded = Interactions.of(new int[1], new int[1], new float[] {4});
        assertThatThrownBy(() -> Evaluator.evaluate(graded, new float[1], ALL, Convention.skip()))
                .hasMessage("label of test row 0 must be 0 or 1, got 4.0");
        Evaluation evaluation = Evaluator.evaluate(rows, scores, ALL, Convention.skip());
        assertThatThrownBy(() -> evaluation.value("auk")).hasMessageContaining("did you mean auc?");
        assertThatThrownBy(() -> evaluation.bootstrap(0, 0.95, new Seed(1))).hasMessageContaining("at least 1, got 0");
        assertThatThrownBy(() -> evaluation.bootstrap(10, 95, new Seed(1))).hasMessageContaining("got 95.0");
        Evaluation other = Evaluator.evaluate(graded(), new float[1], ALL, Convention.skip());
        assertThatThrownBy(() -> evaluation.bootstrapDifference(other, 10, 0.95, new Seed(1)))
                .hasMessageContaining("same test rows");
        Evaluation badr = Evaluator.evaluate(rows, scores, ALL, Convention.badr());
        assertThatThrownBy(() -> evaluation.bootstrapDifference(badr, 10, 0.95, new Seed(1)))
                .hasMessageContaining("same convention");
    }

    private static Interactions graded() {
        return Interactions.of(new int[1], new int[1], new float[] {1});
    }
}
