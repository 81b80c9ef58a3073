package org.equipoise.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Tensor.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeanRowsTest {
    private static final int USERS = 6;
    private static final int ITEMS = 4;
    private static final Initialization NORMAL = new Initialization.Normal(1);

    static Stream<Scorer> linear() {
        return Stream.of(
                new MatrixFactorization(USERS, ITEMS, 3, Biases.NONE, NORMAL),
                new MatrixFactorization(USERS, ITEMS, 3, Biases.USER_ITEM_GLOBAL, NORMAL),
                new AdditiveLogit(USERS, ITEMS, 3, NORMAL),
                new BiasLogit(USERS, ITEMS));
    }

    static Stream<Scorer> all() {
        return Stream.concat(
                linear(),
                Stream.of(
                        new NeuralCollaborativeFiltering(USERS, ITEMS, 3, List.of(5), OutputBias.LEARNED, NORMAL),
                        new NeuralCollaborativeFiltering(USERS, ITEMS, 3, List.of(5, 2), OutputBias.NONE, NORMAL)));
    }

    @ParameterizedTest
    @MethodSource("linear")
    void theMeanUsersScoreIsTheMeanOfAllUsersScores(Scorer scorer) {
        float[] theta = parameters(scorer);
        for (int item = 0; item < ITEMS; item++) {
            double mean = 0;
            for (int user = 0; user < USERS; user++) {
                mean += score(scorer, theta, user, item) / USERS;
            }
            assertThat((double) score(scorer, theta, USERS + 3, item)).isCloseTo(mean, within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("linear")
    void theMeanItemsScoreIsTheMeanOfAllItemsScores(Scorer scorer) {
        float[] theta = parameters(scorer);
        double mean = 0;
        for (int item = 0; item < ITEMS; item++) {
            mean += score(scorer, theta, 2, item) / ITEMS;
        }
        assertThat((double) score(scorer, theta, 2, ITEMS)).isCloseTo(mean, within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void knownPairsScoreTheSameBitsBesideUnknownOnes(Scorer scorer) {
        float[] theta = parameters(scorer);
        Pairs pairs = Pairs.of(new int[] {1, USERS, 4}, new int[] {3, 0, ITEMS + 1});
        float[] mixed = new float[3];
        MeanRows.forward(scorer, theta, pairs, mixed, Workers.single());
        float[] known = new float[1];
        scorer.forward(theta, Pairs.of(new int[] {1}, new int[] {3}), known, Workers.single());
        assertThat(mixed[0]).isEqualTo(known[0], within(1e-6f));
        assertThat(mixed[1]).isFinite();
        assertThat(mixed[2]).isFinite();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aScorerIsMadeAgainFromItsTensors(Scorer scorer) {
        float[] theta = parameters(scorer);
        Scorer again = Scorers.of(scorer.tensors());
        assertThat(again).hasSameClassAs(scorer);
        assertThat(again.tensors()).isEqualTo(scorer.tensors());
        assertThat(score(again, theta, 3, 2)).isEqualTo(score(scorer, theta, 3, 2));
    }

    @Test
    void tensorsOfNoScorerAreRefused() {
        List<Tensor> tensors = List.of(
                new Tensor("user.factors", Kind.USER_FACTORS, 3, 2, 0), new Tensor("extra", Kind.LAYER, 1, 2, 6));
        assertThatThrownBy(() -> Scorers.of(tensors))
                .hasMessageContaining("no scorer has the tensors user.factors 3 x 2");
    }

    private static float[] parameters(Scorer scorer) {
        float[] theta = new float[scorer.parameters()];
        for (int k = 0; k < theta.length; k++) {
            theta[k] = (float) new Seed(11).normal(k);
        }
        return theta;
    }

    private static float score(Scorer scorer, float[] theta, int user, int item) {
        float[] score = new float[1];
        MeanRows.forward(scorer, theta, Pairs.of(new int[] {user}, new int[] {item}), score, Workers.single());
        return score[0];
    }
}
