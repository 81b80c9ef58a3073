package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class HoldoutTest {
    private static final int USERS = 12;
    private static final int ITEMS = 9;

    private static Interactions observed() {
        Interactions all = Interactions.of(new int[40], new int[40], new float[40]);
        int[] users = new int[40];
        int[] items = new int[40];
        float[] labels = new float[40];
        float[] propensities = new float[40];
        for (int k = 0; k < all.size(); k++) {
            users[k] = k / 4;
            items[k] = k % 4 * 2;
            labels[k] = k % 3 == 0 ? 1 : 0;
            propensities[k] = (k + 1) / 100f;
        }
        return Interactions.of(users, items, labels).withPropensities(propensities);
    }

    @Test
    void theHeldRowsAndTheRestAreTheObservedRows() {
        Population grid = new Grid(USERS, ITEMS, observed());
        Holdout split = Holdout.of(grid, 0.1, new Seed(5));
        assertThat(split.held().size()).isEqualTo(4);
        List<String> together = rows(split.held());
        together.addAll(rows(split.rest().observed()));
        assertThat(together).containsExactlyInAnyOrderElementsOf(rows(observed()));
        assertThat(split.rest().size()).isEqualTo(grid.size());
    }

    @Test
    void theSameSeedHoldsOutTheSameRowsAndAnotherSeedOthers() {
        Population grid = new Grid(USERS, ITEMS, observed());
        assertThat(rows(Holdout.of(grid, 0.5, new Seed(5)).held()))
                .isEqualTo(rows(Holdout.of(grid, 0.5, new Seed(5)).held()))
                .isNotEqualTo(rows(Holdout.of(grid, 0.5, new Seed(6)).held()));
    }

    @Test
    void heldOutImpressionsAreNoLongerShown() {
        Interactions clicked = observed();
        Pairs shown = new Pairs(80);
        boolean[] click = new boolean[80];
        for (int k = 0; k < 40; k++) {
            shown.add(clicked.user(k), clicked.item(k));
            click[2 * k] = true;
            shown.add(11, 8);
        }
        Holdout split = Holdout.of(new Impressions(USERS, ITEMS, shown, click, clicked), 0.25, new Seed(1));
        assertThat(split.held().size()).isEqualTo(10);
        assertThat(split.rest().size()).isEqualTo(70);
        List<String> together = rows(split.held());
        together.addAll(rows(split.rest().observed()));
        assertThat(together).containsExactlyInAnyOrderElementsOf(rows(clicked));
    }

    @Test
    void aShareOfNothingIsRefused() {
        Population grid = new Grid(USERS, ITEMS, observed());
        assertThatThrownBy(() -> Holdout.of(grid, 0, new Seed(1))).hasMessageContaining("in (0, 1), got 0.0");
        assertThatThrownBy(() -> Holdout.of(grid, Double.NaN, new Seed(1))).hasMessageContaining("NaN");
    }

    private static List<String> rows(Interactions rows) {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            texts.add(rows.user(k) + " " + rows.item(k) + " " + rows.label(k) + " "
                    + rows.propensities().orElseThrow()[k]);
        }
        return texts;
    }
}
