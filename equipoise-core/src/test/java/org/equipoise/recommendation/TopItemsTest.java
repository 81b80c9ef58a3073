package org.equipoise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.scorer.Scorer;
import org.junit.jupiter.api.Test;

class TopItemsTest {
    private static final int USERS = 5;
    private static final int ITEMS = 30;

    private final Scorer scorer = new MatrixFactorization(USERS, ITEMS, 3, Biases.NONE, new Initialization.Normal(1));
    private final float[] theta = parameters();

    private float[] parameters() {
        float[] values = new float[scorer.parameters()];
        scorer.initialize(values, new Seed(3));
        return values;
    }

    @Test
    void theRankingIsThatOfSortingEveryUnseenItem() {
        int[] seen = {4, 9, 17, 200};
        for (int user = 0; user < USERS; user++) {
            float[] scores = scores(user);
            List<Integer> sorted = IntStream.range(0, ITEMS)
                    .boxed()
                    .filter(i -> i != 4 && i != 9 && i != 17)
                    .sorted((a, b) -> Float.compare(scores[b], scores[a]))
                    .toList();
            for (int k : new int[] {1, 7, ITEMS, 100}) {
                TopItems.Ranking top = new TopItems(scorer, theta, ITEMS).of(user, k, seen, Workers.single());
                assertThat(IntStream.range(0, top.size()).mapToObj(top::item))
                        .isEqualTo(sorted.subList(0, Math.min(k, sorted.size())));
                assertThat(top.score(0)).isEqualTo(scores[sorted.get(0)]);
            }
        }
    }

    @Test
    void ofEqualScoresTheLowerIndexComesFirst() {
        TopItems top = new TopItems(scorer, new float[theta.length], ITEMS);
        TopItems.Ranking ranking = top.of(0, 3, new int[] {1}, Workers.single());
        assertThat(IntStream.range(0, 3).map(ranking::item)).containsExactly(0, 2, 3);
    }

    @Test
    void seenItemsAreThoseOfTheUser() {
        Pairs pairs = Pairs.of(new int[] {2, 0, 2, 2}, new int[] {7, 1, 3, 7});
        SeenItems seen = SeenItems.of(pairs);
        assertThat(seen.of(2)).containsExactly(7, 3, 7);
        assertThat(seen.of(1)).isEmpty();
        assertThat(seen.of(9)).isEmpty();
    }

    private float[] scores(int user) {
        Pairs row = new Pairs(ITEMS);
        IntStream.range(0, ITEMS).forEach(i -> row.add(user, i));
        float[] scores = new float[ITEMS];
        scorer.forward(theta, row, scores, Workers.single());
        return scores;
    }
}
