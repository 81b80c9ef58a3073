package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.population.Interactions;
import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void remainingRowsKeepOrderLabelsAndPropensities() {
        Interactions training = Interactions.of(new int[] {0, 7, 1}, new int[] {1, 3, 0}, new float[] {1, 0, 1});
        Interactions test = Interactions.of(new int[] {1, 0, 7, 3}, new int[] {1, 1, 3, 7}, new float[] {1, 0, 1, 0})
                .withPropensities(new float[] {.1f, .2f, .3f, .4f});
        Overlap overlap = Overlap.of(test, training);
        assertThat(overlap.count()).isEqualTo(2);
        assertThat(overlap.rows()).containsExactly(1, 2);
        Interactions remaining = overlap.remaining();
        assertThat(remaining.pairs().users()).containsExactly(1, 3);
        assertThat(remaining.pairs().items()).containsExactly(1, 7);
        assertThat(remaining.labels()).containsExactly(1, 0);
        assertThat(remaining.propensities().orElseThrow()).containsExactly(.1f, .4f);
    }

    @Test
    void coatsUniformRatingsRepeat366OfItsBiasedOnesWithTheSameLabel() throws IOException {
        Interactions biased = Coat.ratings("original/train.ascii", 3);
        Interactions uniform = Coat.ratings("original/test.ascii", 3);
        int[] rows = Overlap.of(uniform, biased).rows();
        assertThat(rows).hasSize(366);
        Map<List<Integer>, Float> labels = new HashMap<>();
        for (int k = 0; k < biased.size(); k++) {
            labels.put(List.of(biased.user(k), biased.item(k)), biased.label(k));
        }
        for (int k : rows) {
            assertThat(labels).containsEntry(List.of(uniform.user(k), uniform.item(k)), uniform.label(k));
        }
    }

    @Test
    void theOverlapOfCoatIsSharedOutBetweenValidationAndTest() throws IOException {
        Interactions training = Coat.split("split/train.csv");
        int validation =
                Overlap.of(Coat.split("split/validation.csv"), training).count();
        int test = Overlap.of(Coat.split("split/test.csv"), training).count();
        assertThat(validation).isEqualTo(73);
        assertThat(test).isEqualTo(366 - 73);
        assertThat(Overlap.of(Coat.split("split/test.csv"), training)
                        .remaining()
                        .size())
                .isEqualTo(3712 - test);
    }
}
