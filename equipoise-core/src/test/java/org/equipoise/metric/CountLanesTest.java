package org.equipoise.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CountLanesTest {
    @Test
    void lanesDoNotRunIntoEachOther() {
        int[] user = {0, 1, 0, 1, 1};
        int[] place = {1, 0, 1, 1, 1};
        for (int count : new int[] {1, 16_383, 16_384, 65_535, 1 << 29, Integer.MAX_VALUE}) {
            List<int[]> resamples = List.of(new int[] {count, 0}, new int[] {0, count}, new int[2], new int[] {1, 2});
            int done = 0;
            while (done < resamples.size()) {
                CountLanes counts = CountLanes.ofFirst(resamples.subList(done, resamples.size()), 4);
                long[] sums = counts.sums(user, place, 2);
                for (int lane = 0; lane < counts.size(); lane++, done++) {
                    int[] resample = resamples.get(done);
                    assertThat(counts.of(lane, sums[0])).isEqualTo(resample[1]);
                    assertThat(counts.of(lane, sums[1])).isEqualTo(2L * resample[0] + 2L * resample[1]);
                }
            }
        }
    }

    @Test
    void thereAreAsManyLanesAsSumsLeaveRoomFor() {
        int[] once = {1};
        List<int[]> five = List.of(once, once, once, once, once);
        assertThat(CountLanes.ofFirst(five, 65_535).size()).isEqualTo(4);
        assertThat(CountLanes.ofFirst(five, 65_536).size()).isEqualTo(2);
        assertThat(CountLanes.ofFirst(List.of(once, new int[] {3}), Integer.MAX_VALUE)
                        .size())
                .isEqualTo(1);
        assertThat(CountLanes.ofFirst(List.of(once), 1).size()).isEqualTo(1);
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatThrownBy(() -> CountLanes.ofFirst(List.of(new int[] {0, -1}), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("user 1 must count 0 times or more, got -1");
    }
}
