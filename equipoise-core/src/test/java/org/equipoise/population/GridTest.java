package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GridTest extends PopulationContract {
    private static Interactions pairs(int[] users, int[] items) {
        return Interactions.of(users, items, new float[users.length]);
    }

    @Override
    Population population() {
        return new Grid(4, 3, pairs(new int[] {3, 0, 3, 1}, new int[] {2, 1, 0, 1}));
    }

    @Test
    void memberKIsThePairOfItsQuotientAndRemainder() {
        Pairs pairs = new Pairs(3);
        float[] observed = new float[3];
        population().lookUp(new long[] {0, 5, 11}, 3, pairs, observed);
        assertThat(new int[] {pairs.user(0), pairs.user(1), pairs.user(2)}).containsExactly(0, 1, 3);
        assertThat(new int[] {pairs.item(0), pairs.item(1), pairs.item(2)}).containsExactly(0, 2, 2);
        assertThat(observed).containsExactly(0, 0, 1);
    }

    @Test
    void aLabelOfZeroIsObserved() {
        assertThat(((Grid) population()).isObserved(0, 1)).isTrue();
        assertThat(((Grid) population()).isObserved(0, 0)).isFalse();
    }

    @Test
    void aGridBeyondTheIntegersCountsItsCells() {
        Grid grid = new Grid(100_000, 100_000, pairs(new int[] {99_999}, new int[] {99_999}));
        assertThat(grid.size()).isEqualTo(10_000_000_000L);
        Pairs pairs = new Pairs(2);
        float[] observed = new float[2];
        grid.lookUp(new long[] {9_999_999_999L, 9_999_999_998L}, 2, pairs, observed);
        assertThat(pairs.user(0)).isEqualTo(99_999);
        assertThat(pairs.item(1)).isEqualTo(99_998);
        assertThat(observed).containsExactly(1, 0);
    }

    @Test
    void errorsNameThePairAndTheGrid() {
        assertThatThrownBy(() -> new Grid(0, 3, pairs(new int[0], new int[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a grid needs users and items, got 0 x 3");
        assertThatThrownBy(() -> new Grid(4, 3, pairs(new int[] {0, 4}, new int[] {0, 1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pair 1 must be inside 4 x 3, got (4, 1)");
        assertThatThrownBy(() -> new Grid(4, 3, pairs(new int[] {0}, new int[] {-1})))
                .hasMessage("pair 0 must be inside 4 x 3, got (0, -1)");
        assertThatThrownBy(() -> new Grid(4, 3, pairs(new int[] {2, 0, 2}, new int[] {1, 0, 1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pair (2, 1) is listed twice");
    }
}
