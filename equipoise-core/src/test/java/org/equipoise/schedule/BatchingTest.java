package org.equipoise.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equipoise.schedule.Batching.Remainder;
import org.junit.jupiter.api.Test;

final class BatchingTest {

    @Test
    void spreadBatchesCoverEveryRowOnceAndDifferByOneRowAtMost() {
        for (int rows : new int[] {1, 5, 127, 128, 129, 1000, 6960}) {
            Batching batching = new Batching(128, 4, Remainder.SPREAD);
            int batches = batching.batches(rows);
            assertThat(batches).isEqualTo((rows + 127) / 128);
            assertThat(batching.start(0, rows)).isZero();
            assertThat(batching.start(batches, rows)).isEqualTo(rows);
            for (int k = 0; k < batches; k++) {
                int size = batching.start(k + 1, rows) - batching.start(k, rows);
                assertThat(size).isBetween(rows / batches, Math.min(128, rows / batches + 1));
            }
        }
    }

    @Test
    void droppedRemaindersLeaveOnlyFullBatches() {
        Batching batching = new Batching(128, 4, Remainder.DROP);
        assertThat(batching.batches(6960)).isEqualTo(54);
        for (int k = 0; k <= 54; k++) {
            assertThat(batching.start(k, 6960)).isEqualTo(128 * k);
        }
    }

    @Test
    void fewerRowsThanABatchMakeOneBatchEvenWhereRemaindersAreDropped() {
        for (Remainder remainder : Remainder.values()) {
            Batching batching = new Batching(128, 4, remainder);
            assertThat(batching.batches(5)).isEqualTo(1);
            assertThat(batching.start(1, 5)).isEqualTo(5);
        }
    }

    @Test
    void theLargestBatchThereCanBeIsOneBatchOfEverything() {
        for (Remainder remainder : Remainder.values()) {
            Batching batching = new Batching(Integer.MAX_VALUE, 4, remainder);
            assertThat(batching.batches(1000)).isEqualTo(1);
            assertThat(batching.start(0, 1000)).isZero();
            assertThat(batching.start(1, 1000)).isEqualTo(1000);
        }
    }

    @Test
    void aBatchNeedsARow() {
        assertThatThrownBy(() -> new Batching(0, 4, Remainder.SPREAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observed rows a batch must be at least 1, got 0");
        assertThatThrownBy(() -> new Batching(1, -1, Remainder.SPREAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
