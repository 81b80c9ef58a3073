package org.equipoise.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class FloatOrderTest {
    private static final int ROWS = 5_000;

    /** Normal numbers, of which some are rounded so that there are ties, zeros of both signs and all magnitudes. */
    private static float[] values() {
        Seed seed = new Seed(4);
        float[] values = new float[ROWS];
        for (int k = 0; k < ROWS; k++) {
            float x = (float) seed.normal(k);
            values[k] = k % 3 == 0 ? x : k % 3 == 1 ? Math.round(4 * x) * -0.25f : Math.scalb(x, k % 200 - 100);
        }
        return values;
    }

    private static int[] sorted(Comparator<Integer> order) {
        return IntStream.range(0, ROWS)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void ascendingPlacesAreThoseOfAStableComparisonSort() {
        float[] values = values();
        int[] expected = sorted((j, k) -> Float.compare(values[j] + 0f, values[k] + 0f));
        assertThat(FloatOrder.ascending(values, ROWS)).isEqualTo(expected);
    }

    @Test
    void descendingPlacesHaveTiesInTheSameOrderAsAscendingOnes() {
        float[] values = values();
        int[] expected = sorted((j, k) -> Float.compare(values[k] + 0f, values[j] + 0f));
        assertThat(FloatOrder.descending(values, ROWS)).isEqualTo(expected);
    }

    @Test
    void bothZerosAreTiedAndInfinitiesAreAtTheEnds() {
        float[] values = {
            0f, Float.POSITIVE_INFINITY, -0f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY, 0f, -Float.MIN_VALUE
        };
        assertThat(FloatOrder.ascending(values, values.length)).containsExactly(4, 6, 0, 2, 5, 3, 1);
        assertThat(FloatOrder.descending(values, values.length)).containsExactly(1, 3, 0, 2, 5, 6, 4);
    }

    @Test
    void onlyTheFirstOnesCount() {
        assertThat(FloatOrder.ascending(new float[] {3, 1, 2, 0}, 3)).containsExactly(1, 2, 0);
        assertThat(FloatOrder.ascending(new float[0], 0)).isEmpty();
    }
}
