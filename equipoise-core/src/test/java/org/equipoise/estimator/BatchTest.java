package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BatchTest {
    @Test
    void rowsFromTargetsFromOnStandForTheTargetPopulationAlone() {
        Batch batch = new Batch(1);
        assertThat(batch.targetsFrom()).isZero();
        batch.addUnobserved(0, 0, 0.5f);
        assertThat(batch.targetsFrom()).isZero();
        batch.add(0, 1, 1, 2, 0.5f, 0);
        assertThat(batch.targetsFrom()).isEqualTo(2);
        batch.add(0, 2, 1, 2, 0.5f, 0.5f);
        batch.appendTargets(3, 0.5f);
        assertThat(batch.targetsFrom()).isEqualTo(3);
        batch.appendObserved(4, 0.5f);
        assertThat(batch.targetsFrom()).isEqualTo(10);
        Batch other = new Batch(1);
        other.exchange(batch);
        assertThat(other.targetsFrom()).isEqualTo(10);
        assertThat(batch.targetsFrom()).isZero();
        other.clear();
        assertThat(other.targetsFrom()).isZero();
    }

    @Test
    void nothingIsLeftOfTheRowsOfAnEarlierBatch() {
        Batch batch = new Batch(1);
        int capacity = 40;
        for (int observed : new int[] {20, 3, 11, 0, 30}) {
            batch.clear();
            int first = batch.appendObserved(observed, 0.5f);
            Arrays.fill(batch.label(), first, observed, 1);
            Arrays.fill(batch.weight(), first, observed, 2);
            batch.appendTargets(capacity - observed, 0.25f);
            for (int k = 0; k < capacity; k++) {
                boolean target = k >= observed;
                assertThat(batch.label()[k]).isEqualTo(target ? 0 : 1);
                assertThat(batch.weight()[k]).isEqualTo(target ? 0 : 2);
                assertThat(batch.observedScale()[k]).isEqualTo(target ? 0 : 0.5f);
                assertThat(batch.targetScale()[k]).isEqualTo(target ? 0.25f : 0);
                assertThat(batch.unobservedScale()[k]).isZero();
            }
            for (int k = observed; k < capacity; k++) {
                batch.markUnobserved(k);
                assertThat(batch.unobservedScale()[k]).isEqualTo(0.25f);
            }
            Batch other = new Batch(1);
            other.exchange(batch);
            batch = other;
        }
    }
}
