package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImpressionsTest extends PopulationContract {
    private static final boolean[] CLICKED = {false, true, true, false, true};

    private static Pairs shown() {
        return Pairs.of(new int[] {0, 1, 1, 2, 0}, new int[] {1, 1, 1, 0, 0});
    }

    private static Interactions clicks(int[] users, int[] items) {
        return Interactions.of(users, items, new float[users.length]);
    }

    private static Impressions impressions(int users, int items, boolean[] clicked, Interactions observed) {
        return new Impressions(users, items, shown(), clicked, observed);
    }

    @Override
    Population population() {
        return impressions(3, 2, CLICKED, clicks(new int[] {1, 1, 0}, new int[] {1, 1, 0}));
    }

    @Test
    void membersAreRowsSoThatAPairShownTwiceCountsTwice() {
        Population population = population();
        assertThat(population.size()).isEqualTo(5);
        Pairs pairs = new Pairs(2);
        float[] observed = new float[2];
        population.lookUp(new long[] {1, 2}, 2, pairs, observed);
        assertThat(pairs.user(0)).isEqualTo(pairs.user(1)).isEqualTo(1);
        assertThat(observed).containsExactly(1, 1);
    }

    @Test
    void errorsNameTheRow() {
        Interactions three = clicks(new int[] {1, 1, 0}, new int[] {1, 1, 0});
        assertThatThrownBy(() -> impressions(3, 2, new boolean[4], three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one click flag an impression is needed: 5, got 4");
        assertThatThrownBy(() -> impressions(2, 2, CLICKED, three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("impression 3 must be inside 2 x 2, got (2, 0)");
        assertThatThrownBy(() -> impressions(3, 2, CLICKED, clicks(new int[] {1, 0, 1}, new int[] {1, 0, 1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observed row 1 must be clicked impression 2");
        assertThatThrownBy(() -> impressions(3, 2, CLICKED, clicks(new int[] {1, 1}, new int[] {1, 1})))
                .hasMessage("observed row 2 must be clicked impression 4");
        assertThatThrownBy(() -> impressions(3, 2, new boolean[5], three)).hasMessage("3 observed rows for 0 clicks");
    }
}
