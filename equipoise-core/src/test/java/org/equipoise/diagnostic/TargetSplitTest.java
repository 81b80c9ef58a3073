package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.SimulatedRatings;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TargetSplitTest {
    private static final Seed SEED = new Seed(7);
    private static final int HELD = 150;

    static Stream<Population> populations() {
        SimulatedRatings ratings = new SimulatedRatings(30, 20, 1, SEED);
        return Stream.of(ratings.grid(), ratings.impressions());
    }

    private static List<String> rows(Pairs pairs, float[] flags) {
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < pairs.size(); k++) {
            rows.add(pairs.user(k) + "," + pairs.item(k) + (flags[k] == 1 ? " observed" : ""));
        }
        return rows;
    }

    private static List<String> members(Population population) {
        int size = (int) population.size();
        long[] members = new long[size];
        for (int k = 0; k < size; k++) {
            members[k] = k;
        }
        Pairs pairs = new Pairs(size);
        float[] flags = new float[size];
        population.lookUp(members, size, pairs, flags);
        return rows(pairs, flags);
    }

    private static List<String> held(TargetRows rows) {
        float[] flags = new float[rows.size()];
        for (int k = 0; k < flags.length; k++) {
            flags[k] = rows.observed(k) ? 1 : 0;
        }
        return rows(rows.pairs(), flags);
    }

    @ParameterizedTest
    @MethodSource("populations")
    void restAndHeldRowsAreTheWholeOfD(Population population) {
        TargetSplit split = TargetSplit.of(population, HELD, SEED);
        List<String> both = new ArrayList<>(members(split.rest()));
        assertThat(both).hasSize((int) population.size() - HELD);
        both.addAll(held(split.held()));
        assertThat(both).containsExactlyInAnyOrderElementsOf(members(population));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void theRestObservesItsOwnMembersWithTheirLabels(Population population) {
        Population rest = TargetSplit.of(population, HELD, SEED).rest();
        Interactions observed = rest.observed();
        List<String> flagged = new ArrayList<>();
        for (int k = 0; k < observed.size(); k++) {
            flagged.add(observed.user(k) + "," + observed.item(k) + " observed");
        }
        List<String> expected =
                members(rest).stream().filter(row -> row.endsWith("observed")).toList();
        assertThat(flagged).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(labels(population.observed())).containsAll(labels(observed));
        assertThat(observed.propensities()).isPresent();
    }

    private static List<String> labels(Interactions rows) {
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            labels.add(rows.user(k) + "," + rows.item(k) + "=" + rows.label(k));
        }
        return labels;
    }

    @ParameterizedTest
    @MethodSource("populations")
    void aRandomOrderOfTheRestVisitsItOnceAndStartsOver(Population population) {
        Population rest = TargetSplit.of(population, HELD, SEED).rest();
        int size = (int) rest.size();
        Pairs pairs = new Pairs(size);
        float[] flags = new float[size];
        var order = rest.randomOrder(SEED.child("order"));
        order.next(size, pairs, flags);
        List<String> once = rows(pairs, flags);
        assertThat(once).containsExactlyInAnyOrderElementsOf(members(rest));
        order.next(size, pairs);
        assertThat(rows(pairs, flags)).isEqualTo(once);
        assertThat(rest.users()).isEqualTo(population.users());
        assertThat(rest.items()).isEqualTo(population.items());
    }

    @Test
    void aSampleOfAllRowsIsD() {
        Population population = populations().findFirst().orElseThrow();
        TargetRows all = TargetRows.sample(population, Integer.MAX_VALUE, SEED);
        assertThat(held(all)).containsExactlyInAnyOrderElementsOf(members(population));
    }

    @Test
    void somethingMustBeHeldOutAndSomethingLeft() {
        Population population = populations().findFirst().orElseThrow();
        for (int count : new int[] {0, 600}) {
            assertThatThrownBy(() -> TargetSplit.of(population, count, SEED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rows of D held out must be at least 1 and fewer than its 600 rows, got " + count);
        }
    }
}
