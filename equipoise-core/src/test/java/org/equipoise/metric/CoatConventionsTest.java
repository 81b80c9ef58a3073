package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.equipoise.metric.Convention.F1Reading;
import org.equipoise.metric.Convention.PrecisionDivisor;
import org.equipoise.metric.Convention.RecallDivisor;
import org.equipoise.metric.Convention.TieOrder;
import org.equipoise.metric.Convention.WithoutPositives;
import org.equipoise.population.Interactions;
import org.junit.jupiter.api.Test;

/**
 * What a random and an item-mean ranker score on all 4,640 uniform ratings of Coat under each convention, against figures counted
 * with an independent program. Columns: AUC; NDCG@5 one, zero, skip; recall@5 zero, skip; F1@5 zero, skip, of means.
 */
class CoatConventionsTest {
    private static final double[] ITEM_MEAN_3 = {.623, .624, .593, .612, .437, .451, .419, .432, .472};
    private static final double[] ITEM_MEAN_4 = {.632, .561, .378, .463, .396, .485, .279, .342, .316};
    private static final double[] RANDOM_3 = {.510, .469, .438, .452, .300, .310, .313, .323, .345};
    private static final double[] RANDOM_4 = {.491, .432, .249, .305, .257, .314, .192, .236, .219};

    /** All but one entry are within .01; that one, a mean of 237 users' terms, is .0116 away. */
    private static final double ONE_DRAW = 0.012;

    @Test
    void theItemMeanRowIsReproducedToThreeDigits() throws IOException {
        assertRow(itemMean(3), 3, TieOrder.STABLE, ITEM_MEAN_3, 0.0005);
        assertRow(itemMean(4), 4, TieOrder.STABLE, ITEM_MEAN_4, 0.0005);
    }

    /** All tied in expectation over tie orders is exactly the expectation of a random ranker; the row is one draw of it. */
    @Test
    void theRandomRowIsADrawAroundTheExpectationOfAllTies() throws IOException {
        assertRow(new float[4640], 3, TieOrder.EXPECTED, RANDOM_3, ONE_DRAW);
        assertRow(new float[4640], 4, TieOrder.EXPECTED, RANDOM_4, ONE_DRAW);
    }

    @Test
    void usersWithoutPositivesAreCounted() throws IOException {
        assertThat(evaluate(new float[4640], 3, Convention.skip()).usersWithoutPositives())
                .isEqualTo(9);
        assertThat(evaluate(new float[4640], 4, Convention.skip()).usersWithoutPositives())
                .isEqualTo(53);
    }

    /** (positives + 5 × share of positives) / (ratings + 5) of the item in the biased ratings. */
    private static float[] itemMean(int threshold) throws IOException {
        Interactions biased = Coat.ratings("original/train.ascii", threshold);
        double[] positives = new double[300];
        double[] ratings = new double[300];
        for (int k = 0; k < biased.size(); k++) {
            positives[biased.item(k)] += biased.label(k);
            ratings[biased.item(k)]++;
        }
        Interactions uniform = Coat.ratings("original/test.ascii", threshold);
        float[] scores = new float[uniform.size()];
        for (int k = 0; k < scores.length; k++) {
            int item = uniform.item(k);
            scores[k] = (float) ((positives[item] + 5 * biased.meanLabel()) / (ratings[item] + 5));
        }
        return scores;
    }

    private static void assertRow(float[] scores, int threshold, TieOrder ties, double[] expected, double tolerance)
            throws IOException {
        Evaluation one =
                evaluate(scores, threshold, convention(WithoutPositives.ONE, F1Reading.OF_MEANS_ALL_USERS, ties));
        Evaluation zero = evaluate(scores, threshold, convention(WithoutPositives.ZERO, F1Reading.PER_USER_ZERO, ties));
        Evaluation skip = evaluate(scores, threshold, convention(WithoutPositives.SKIP, F1Reading.PER_USER_SKIP, ties));
        double[] row = {
            one.value("auc").orElseThrow(),
            one.value("ndcg@5").orElseThrow(),
            zero.value("ndcg@5").orElseThrow(),
            skip.value("ndcg@5").orElseThrow(),
            zero.value("recall@5").orElseThrow(),
            skip.value("recall@5").orElseThrow(),
            zero.value("f1@5").orElseThrow(),
            skip.value("f1@5").orElseThrow(),
            one.value("f1@5").orElseThrow()
        };
        assertThat(row).as(() -> Arrays.toString(row)).containsExactly(expected, within(tolerance));
    }

    private static Evaluation evaluate(float[] scores, int threshold, Convention convention) throws IOException {
        List<Metric> metrics = Metrics.parseAll("auc,ndcg@5,recall@5,f1@5");
        return Evaluator.evaluate(Coat.ratings("original/test.ascii", threshold), scores, metrics, convention);
    }

    private static Convention convention(WithoutPositives rule, F1Reading f1, TieOrder ties) {
        return new Convention(
                rule,
                rule,
                WithoutPositives.ZERO,
                RecallDivisor.POSITIVES,
                PrecisionDivisor.MIN_K_LIST_LENGTH,
                f1,
                ties);
    }
}
