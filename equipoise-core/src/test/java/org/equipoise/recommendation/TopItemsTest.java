package org.equipoise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.scorer.AdditiveLogit;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.FittedScorer;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.scorer.MeanRows;
import org.equipoise.scorer.NeuralCollaborativeFiltering;
import org.equipoise.scorer.OutputBias;
import org.equipoise.scorer.Scorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopItemsTest {
    private static final int USERS = 11;
    private static final int ITEMS = 150;
    private static final Initialization NORMAL = new Initialization.Normal(1);
    private static final SeenItems SEEN =
            SeenItems.of(Pairs.of(new int[] {0, 3, 3, 3, 12}, new int[] {5, 149, 7, 63, 64}));

    static Stream<Scorer> scorers() {
        return Stream.of(
                new MatrixFactorization(USERS, ITEMS, 3, Biases.NONE, NORMAL),
                new MatrixFactorization(USERS, ITEMS, 16, Biases.USER_ITEM_GLOBAL, NORMAL),
                new MatrixFactorization(USERS, ITEMS, 21, Biases.USER_ITEM_GLOBAL, NORMAL),
                new AdditiveLogit(USERS, ITEMS, 4, NORMAL),
                new BiasLogit(USERS, ITEMS),
                new NeuralCollaborativeFiltering(USERS, ITEMS, 5, List.of(6), OutputBias.LEARNED, NORMAL));
    }

    /** Random numbers everywhere, biases included. */
    private static float[] parameters(Scorer scorer) {
        float[] theta = new float[scorer.parameters()];
        for (int k = 0; k < theta.length; k++) {
            theta[k] = (float) new Seed(3).normal(k);
        }
        return theta;
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void theRankingIsThatOfSortingEveryUnseenItemAndScoresHaveTheBitsOfPredictions(Scorer scorer) {
        float[] theta = parameters(scorer);
        int[] asked = {3, 0, USERS, 10, 3, USERS + 1, 7};
        for (int k : new int[] {1, 7, 100, ITEMS, 1000}) {
            List<Ranking> rankings = ranked(scorer, theta, asked, k, SEEN, 1);
            for (int n = 0; n < asked.length; n++) {
                int user = asked[n];
                float[] scores = scores(scorer, theta, user);
                List<Integer> sorted = IntStream.range(0, ITEMS)
                        .boxed()
                        .filter(i -> !SEEN.contains(user, i))
                        .sorted(Comparator.comparing((Integer i) -> -scores[i]).thenComparing(i -> i))
                        .toList();
                Ranking top = rankings.get(n);
                assertThat(items(top)).isEqualTo(sorted.subList(0, Math.min(k, sorted.size())));
                for (int rank = 0; rank < top.size(); rank++) {
                    assertThat(top.score(rank)).isEqualTo(scores[top.item(rank)]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void anyNumberOfWorkersAndAnyBlocksGiveTheSameRankings(Scorer scorer) {
        float[] theta = parameters(scorer);
        int[] asked = IntStream.range(0, 700).map(n -> n * 7 % USERS).toArray();
        List<Ranking> one = ranked(scorer, theta, asked, 9, SEEN, 1);
        List<Ranking> three = ranked(scorer, theta, asked, 9, SEEN, 3);
        for (int n = 0; n < asked.length; n++) {
            Ranking alone =
                    ranked(scorer, theta, new int[] {asked[n]}, 9, SEEN, 1).get(0);
            for (Ranking other : List.of(one.get(n), three.get(n))) {
                assertThat(items(other)).isEqualTo(items(alone));
                assertThat(other.score(8)).isEqualTo(alone.score(8));
            }
        }
    }

    @Test
    void ofEqualScoresTheLowerIndexComesFirst() {
        Scorer scorer = new MatrixFactorization(USERS, ITEMS, 3, Biases.NONE, NORMAL);
        SeenItems second = SeenItems.of(Pairs.of(new int[] {0}, new int[] {1}));
        assertThat(items(ranked(scorer, new float[scorer.parameters()], new int[] {0}, 3, second, 1)
                        .get(0)))
                .containsExactly(0, 2, 3);
    }

    @Test
    void seenItemsAreThoseOfTheUser() {
        Pairs pairs = Pairs.of(new int[] {2, 0, 2, 2}, new int[] {7, 1, 3, 7});
        SeenItems seen = SeenItems.of(pairs);
        assertThat(IntStream.range(0, 9).filter(i -> seen.contains(2, i))).containsExactly(3, 7);
        assertThat(IntStream.range(0, 9).filter(i -> seen.contains(1, i))).isEmpty();
        assertThat(seen.contains(9, 1)).isFalse();
    }

    @Test
    void usersBeyondThoseDeclaredAndFailuresOfTheReceiverAreErrors() {
        Scorer scorer = new BiasLogit(USERS, ITEMS);
        FittedScorer fitted = new FittedScorer(scorer, parameters(scorer));
        TopItems top = TopItems.of(fitted, USERS, ITEMS, Workers.single());
        assertThatThrownBy(() -> top.rank(new int[] {USERS}, 1, SEEN, Workers.single(), (first, rankings) -> {}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> top.rank(new int[] {1}, 1, SEEN, Workers.single(), (first, rankings) -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        assertThatThrownBy(() -> TopItems.of(fitted, USERS, ITEMS + 1, Workers.single()))
                .hasMessage("items must be from 1 to 150, got 151");
    }

    private static List<Ranking> ranked(Scorer scorer, float[] theta, int[] asked, int k, SeenItems seen, int threads) {
        List<Ranking> all = new ArrayList<>();
        try (Workers workers = Workers.of(threads)) {
            TopItems.of(new FittedScorer(scorer, theta), USERS + 2, ITEMS, workers)
                    .rank(asked, k, seen, workers, (first, rankings) -> {
                        assertThat(first).isEqualTo(all.size());
                        all.addAll(rankings);
                    });
        }
        assertThat(all).hasSize(asked.length);
        return all;
    }

    private static List<Integer> items(Ranking ranking) {
        return IntStream.range(0, ranking.size()).mapToObj(ranking::item).toList();
    }

    private static float[] scores(Scorer scorer, float[] theta, int user) {
        Pairs row = new Pairs(ITEMS);
        IntStream.range(0, ITEMS).forEach(i -> row.add(user, i));
        float[] scores = new float[ITEMS];
        MeanRows.forward(scorer, theta, row, scores, Workers.single());
        return scores;
    }
}
