package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.SimulatedRatings;
import org.equipoise.estimator.Batch;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Batching;
import org.junit.jupiter.api.Test;

/** Batches of joint objectives know the observations of their rows of D, and stand for all of D. */
final class JointSamplingTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(23, 17, 0.5, new Seed(20_261_810));
    private static final Seed SEED = new Seed(20_261_811);
    private static final int ITEMS = 17;

    private static List<Population> populations() {
        return List.of(RATINGS.grid(), RATINGS.impressions());
    }

    /** The label of each observed cell. */
    private static Map<Integer, Float> labels(Population population) {
        Map<Integer, Float> labels = new HashMap<>();
        Interactions rows = population.observed();
        for (int k = 0; k < rows.size(); k++) {
            labels.put(rows.user(k) * ITEMS + rows.item(k), rows.label(k));
        }
        return labels;
    }

    private static int cell(Batch batch, int k) {
        return batch.pairs().user(k) * ITEMS + batch.pairs().item(k);
    }

    @Test
    void anEpochOfBlocksVisitsEveryPairOnceWithItsOwnObservationAndLabel() {
        for (Population population : populations()) {
            Map<Integer, Float> labels = labels(population);
            BatchSource blocks = new Blocks(6, 5).of(population, SEED);
            Batch batch = new Batch(1);
            for (int epoch = 0; epoch < 2; epoch++) {
                blocks.startEpoch(epoch);
                Map<Integer, Integer> visits = new HashMap<>();
                for (int k = 0; k < blocks.batches(); k++) {
                    blocks.next(batch);
                    assertThat(batch.size()).isBetween(1, 30);
                    for (int row = 0; row < batch.size(); row++) {
                        visits.merge(cell(batch, row), 1, Integer::sum);
                        checkWholeRow(batch, row, labels);
                    }
                }
                assertThat(visits).hasSize(23 * 17).allSatisfy((cell, count) -> assertThat(count)
                        .isOne());
            }
        }
    }

    private static void checkWholeRow(Batch batch, int row, Map<Integer, Float> labels) {
        Float label = labels.get(cell(batch, row));
        float scale = 1f / batch.size();
        assertThat(batch.targetScale()[row]).isEqualTo(scale);
        assertThat(batch.observedScale()[row]).isEqualTo(label == null ? 0 : scale);
        assertThat(batch.unobservedScale()[row]).isEqualTo(label == null ? scale : 0);
        assertThat(batch.label()[row]).isEqualTo(label == null ? 0 : label);
    }

    @Test
    void aBlockOfAGridIsAllPairsOfItsUsersAndItems() {
        BatchSource blocks = new Blocks(6, 5).of(RATINGS.grid(), SEED);
        Batch batch = new Batch(1);
        blocks.next(batch);
        long users =
                Arrays.stream(batch.pairs().users(), 0, batch.size()).distinct().count();
        long items =
                Arrays.stream(batch.pairs().items(), 0, batch.size()).distinct().count();
        assertThat(blocks.batches()).isEqualTo(4 * 4);
        assertThat(users * items).isEqualTo(batch.size());
        assertThat(users).isLessThanOrEqualTo(6);
        assertThat(items).isLessThanOrEqualTo(5);
    }

    @Test
    void anotherEpochHasOtherBlocks() {
        for (Population population : populations()) {
            BatchSource blocks = new Blocks(6, 5).of(population, SEED);
            Batch first = new Batch(1);
            Batch second = new Batch(1);
            blocks.next(first);
            blocks.startEpoch(1);
            blocks.next(second);
            assertThat(second.pairs().users()).isNotEqualTo(first.pairs().users());
        }
    }

    /** Separate rows: of O with labels, of D with their observations; the scales of an epoch add up to those of the population. */
    @Test
    void separateRowsKnowWhichOfTheirRowsOfDAreUnobserved() {
        for (Population population : populations()) {
            Map<Integer, Float> labels = labels(population);
            Batching batching = new Batching(16, 4, Batching.Remainder.SPREAD);
            BatchSource source = new SeparateRows(batching).of(population, SEED);
            Batch batch = new Batch(1);
            for (int k = 0; k < source.batches(); k++) {
                source.next(batch);
                double all = 0;
                double observed = 0;
                for (int row = 0; row < batch.size(); row++) {
                    boolean unobserved = batch.targetScale()[row] > 0 && !labels.containsKey(cell(batch, row));
                    assertThat(batch.unobservedScale()[row]).isEqualTo(unobserved ? batch.targetScale()[row] : 0);
                    assertThat(batch.observed(row)).isEqualTo(batch.targetScale()[row] == 0);
                    all += batch.targetScale()[row];
                    observed += batch.observedScale()[row];
                }
                assertThat(all).isCloseTo(1, within(1e-5));
                assertThat(observed).isCloseTo(population.density(), within(1e-5));
            }
        }
    }

    @Test
    void samplesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new SeparateRows(new Batching(16, 0, Batching.Remainder.SPREAD)))
                .hasMessage("target rows for each observed row must be at least 1, got 0");
        assertThatThrownBy(() -> new Blocks(0, 5)).hasMessage("users a block must be at least 1, got 0");
        assertThatThrownBy(() -> new Blocks(5, 0)).hasMessage("items a block must be at least 1, got 0");
    }
}
