package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsTest {
    private static Interactions two(float first, float second) {
        return Interactions.of(new int[] {1, 0}, new int[] {2, 3}, new float[] {first, second});
    }

    @Test
    void rowsKeepTheOrderOfTheirSource() {
        Interactions rows = two(0.5f, 1);
        assertThat(rows.size()).isEqualTo(2);
        assertThat(new int[] {rows.user(0), rows.item(0), rows.user(1), rows.item(1)})
                .containsExactly(1, 2, 0, 3);
        assertThat(rows.label(1)).isEqualTo(1);
        assertThat(rows.labels()).containsExactly(0.5f, 1);
        assertThat(rows.meanLabel()).isEqualTo(0.75);
    }

    @Test
    void propensitiesAreThereOnlyOnceGiven() {
        Interactions rows = two(0, 1);
        assertThat(rows.propensities()).isEmpty();
        Interactions weighted = rows.withPropensities(new float[] {0.1f, 1.2f});
        assertThat(weighted.propensities())
                .hasValueSatisfying(p -> assertThat(p).containsExactly(0.1f, 1.2f));
        assertThat(weighted.labels()).isSameAs(rows.labels());
        assertThat(rows.propensities()).isEmpty();
    }

    @Test
    void columnsMustFitTogether() {
        assertThatThrownBy(() -> Interactions.of(new int[2], new int[2], new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one label a pair is needed: 2 pairs, 3 labels");
        assertThatThrownBy(() -> Interactions.of(new int[2], new int[1], new float[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("users and items must be equally long, got 2 and 1");
        assertThatThrownBy(() -> two(0, 1).withPropensities(new float[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one propensity a pair is needed: 2 pairs, 1");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aLabelThatIsNotFiniteIsNamed(float label) {
        assertThatThrownBy(() -> two(1, label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label 1 must be finite, got " + label);
    }

    @Test
    void aListOfPairsGrowsAndIsRefilledInPlace() {
        Pairs pairs = new Pairs(0);
        for (int k = 0; k < 100; k++) {
            pairs.add(k, 2 * k);
        }
        assertThat(pairs.size()).isEqualTo(100);
        assertThat(pairs.user(99)).isEqualTo(99);
        assertThat(pairs.item(99)).isEqualTo(198);
        int[] users = pairs.users();
        pairs.clear();
        pairs.add(7, 8);
        assertThat(pairs.size()).isEqualTo(1);
        assertThat(pairs.users()).isSameAs(users).startsWith(7);
        assertThat(pairs.items()).startsWith(8);
    }
}
