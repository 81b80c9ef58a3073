package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.equipoise.diagnostic.SideFeatures.Side;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.FittedScorer;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.junit.jupiter.api.Test;

final class PairFeaturesTest {
    private static final Pairs PAIRS = Pairs.of(new int[] {1, 0}, new int[] {0, 1});

    /** Users (1, 2) and (3, 4), items (5, 6) and (7, 8). */
    private static FittedScorer net() {
        MatrixFactorization net = new MatrixFactorization(2, 2, 2, Biases.NONE, new Initialization.Normal(0.1));
        return new FittedScorer(net, new float[] {1, 2, 3, 4, 5, 6, 7, 8});
    }

    private static float[] filled(PairFeatures features) {
        float[] table = new float[PAIRS.size() * features.width()];
        features.fill(PAIRS, table);
        return table;
    }

    @Test
    void factorsAreMultipliedAndJoined() {
        List<PairFeatures> factors = FactorFeatures.of(net());
        assertThat(factors).extracting(PairFeatures::name).containsExactly("p⊙q", "[p:q]");
        assertThat(filled(factors.get(0))).containsExactly(15, 24, 7, 16);
        assertThat(filled(factors.get(1))).containsExactly(3, 4, 5, 6, 1, 2, 7, 8);
        assertThat(factors).allMatch(f -> f.columns().isEmpty());
    }

    @Test
    void aNetWithoutFactorsHasNone() {
        assertThat(FactorFeatures.of(new FittedScorer(new BiasLogit(2, 2), new float[5])))
                .isEmpty();
    }

    @Test
    void aPredictionIsAProbability() {
        Prediction prediction = new Prediction(net(), Workers.single());
        assertThat(filled(prediction)[1]).isCloseTo((float) (1 / (1 + Math.exp(-23))), within(1e-6f));
        assertThat(prediction.width()).isEqualTo(1);
    }

    @Test
    void featuresOfASideAreThoseOfItsIndex() {
        float[] table = {1, 2, 3, 4};
        List<String> columns = List.of("a", "b");
        assertThat(filled(new SideFeatures(Side.USERS, columns, table))).containsExactly(3, 4, 1, 2);
        assertThat(filled(new SideFeatures(Side.ITEMS, columns, table))).containsExactly(1, 2, 3, 4);
        assertThatThrownBy(() -> new SideFeatures(Side.USERS, List.of("a", "b", "c"), table))
                .hasMessage("user features need at least one column and whole rows, got 3 columns and 4 numbers");
    }
}
