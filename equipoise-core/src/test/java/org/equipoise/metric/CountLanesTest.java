package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CountLanesTest {
    @Test
    void lanesDoNotRunIntoEachOther() {
        int[] most = new int[1_000];
        Arrays.fill(most, 65_535);
        int[] none = new int[1_000];
        int[] users = new int[5_000];
        Arrays.setAll(users, k -> k % 1_000);
        long[] sums = new long[CountLanes.LANES];

        new CountLanes(List.of(most, none, most)).sum(users, 1, users.length, sums);

        assertThat(sums).containsExactly(4_999L * 65_535, 0, 4_999L * 65_535, 0);
    }

    @Test
    void aCountThatFitsNoLaneIsRefused() {
        assertThatThrownBy(() -> new CountLanes(List.of(new int[] {0, 65_536})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("user 1 must count 0 to 65535 times, got 65536");
        assertThatThrownBy(() -> new CountLanes(List.of(new int[] {-1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("user 0 must count 0 to 65535 times, got -1");
    }
}
