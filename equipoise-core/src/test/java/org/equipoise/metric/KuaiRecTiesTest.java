package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.equipoise.baseline.Positives;
import org.equipoise.metric.Convention.TieOrder;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

/**
 * The ranking by counts of positives on KuaiRec has many ties. Its figures under the evaluation of the batch-adaptive paper's
 * released code were computed with that code's formulas and NumPy 1.24.2.
 */
class KuaiRecTiesTest {
    private static final Path FOLDER = Path.of("../../shared/data/kuairec/split");
    private static final double FIVE_DIGITS = 5e-6;

    private static Interactions split(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is absent");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            int[][] rows = reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(fields -> new int[] {
                        Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2])
                    })
                    .toArray(int[][]::new);
            int[] user = new int[rows.length];
            int[] item = new int[rows.length];
            float[] label = new float[rows.length];
            for (int k = 0; k < rows.length; k++) {
                user[k] = rows[k][0];
                item[k] = rows[k][1];
                label[k] = rows[k][2];
            }
            return Interactions.of(user, item, label);
        }
    }

    private static float[] scores(Interactions test) throws IOException {
        Grid population = new Grid(1411, 3327, split("train.csv.gz"));
        Positives positives = new Positives();
        float[] scores = new float[test.size()];
        positives
                .scorer(population)
                .forward(positives.parameters(population, new Seed(1)), test.pairs(), scores, Workers.single());
        return scores;
    }

    @Test
    void numpysOrderOfTiesGivesTheFiguresOfTheReleasedCodeAndRowOrderDoesNot() throws IOException {
        Interactions test = split("test.csv.gz");
        float[] scores = scores(test);
        List<Metric> metrics = Metrics.parseAll("auc,ndcg@50,recall@50");
        Evaluation badr = Evaluator.evaluate(test, scores, metrics, Convention.badr());
        assertThat(badr.value("auc").orElseThrow()).isCloseTo(0.8463, within(5e-5));
        assertThat(badr.value("ndcg@50").orElseThrow()).isCloseTo(0.67780, within(FIVE_DIGITS));
        assertThat(badr.value("recall@50").orElseThrow()).isCloseTo(0.73109, within(FIVE_DIGITS));
        Evaluation stable =
                Evaluator.evaluate(test, scores, metrics, Convention.badr().with(TieOrder.STABLE));
        assertThat(stable.value("ndcg@50").orElseThrow()).isCloseTo(0.67816, within(FIVE_DIGITS));
        assertThat(stable.value("recall@50").orElseThrow()).isCloseTo(0.73207, within(FIVE_DIGITS));
    }
}
