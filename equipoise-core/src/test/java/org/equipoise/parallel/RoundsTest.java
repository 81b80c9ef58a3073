package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void valuesComeInOrderOverSequences(int threads) {
        AtomicInteger made = new AtomicInteger();
        try (Workers workers = Workers.of(threads);
                Rounds<int[]> rounds = new Rounds<>(workers, () -> new int[1], v -> v[0] = made.getAndIncrement())) {
            List<Integer> seen = new ArrayList<>();
            for (int sequence = 0; sequence < 3; sequence++) {
                rounds.start(5);
                for (int k = 0; k < 5; k++) {
                    seen.add(rounds.next()[0]);
                }
            }
            assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aValueStaysUntilTheNextIsAskedFor(int threads) {
        AtomicInteger made = new AtomicInteger();
        try (Workers workers = Workers.of(threads);
                Rounds<int[]> rounds = new Rounds<>(workers, () -> new int[1], v -> v[0] = made.incrementAndGet())) {
            rounds.start(100);
            for (int k = 1; k <= 100; k++) {
                int[] value = rounds.next();
                assertThat(value[0]).isEqualTo(k);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatFillingThrowsReachesWhoAsks(int threads) {
        try (Workers workers = Workers.of(threads);
                Rounds<int[]> rounds = new Rounds<>(workers, () -> new int[1], v -> {
                    throw new IllegalArgumentException("nothing to fill with");
                })) {
            rounds.start(1);
            assertThatThrownBy(rounds::next)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nothing to fill with");
        }
    }
}
