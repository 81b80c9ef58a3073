package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

final class RangesTest {

    @Test
    void rangesCoverEveryElementOnceWhateverTheCut() {
        for (int threads = 1; threads <= 4; threads++) {
            try (Workers workers = Workers.of(threads)) {
                for (int n : new int[] {0, 1, 15, 16, 17, 100, 1_000, 4_099}) {
                    AtomicIntegerArray touched = new AtomicIntegerArray(n);
                    Ranges.run(workers, n, 1_000_000, (from, to) -> {
                        for (int k = from; k < to; k++) {
                            touched.incrementAndGet(k);
                        }
                    });
                    for (int k = 0; k < n; k++) {
                        assertThat(touched.get(k)).isEqualTo(1);
                    }
                }
            }
        }
    }

    @Test
    void smallWorkIsNotHandedOver() {
        try (Workers workers = Workers.of(4)) {
            assertThat(Ranges.parts(workers, 1_000, Ranges.SMALLEST_PART)).isEqualTo(1);
            assertThat(Ranges.parts(workers, 1_000, 2 * Ranges.SMALLEST_PART)).isEqualTo(2);
            assertThat(Ranges.parts(workers, 1_000, 100 * Ranges.SMALLEST_PART))
                    .as("four parts a thread")
                    .isEqualTo(16);
            assertThat(Ranges.parts(workers, 17, 100 * Ranges.SMALLEST_PART)).isEqualTo(2);
            assertThat(Ranges.parts(workers, 0, 0)).isEqualTo(1);
            assertThat(Ranges.parts(Workers.single(), 1_000, 100 * Ranges.SMALLEST_PART))
                    .isEqualTo(1);
        }
    }
}
