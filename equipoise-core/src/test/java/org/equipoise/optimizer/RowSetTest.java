package org.equipoise.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

final class RowSetTest {
    private static final Seed SEED = new Seed(Long.getLong("equipoise.test.seed", 20_261_123L));

    private static List<Integer> rows(RowSet set) {
        List<Integer> rows = new ArrayList<>();
        set.ranges(0, set.size(), 0, 1, (from, to) -> {
            for (int row = from; row < to; row++) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Test
    void aRefilledSetHasEachRowOnceInAscendingOrderAndNothingOfWhatItHeldBefore() {
        for (int bound : new int[] {1, 63, 64, 65, 4_096, 4_097, 300_000}) {
            RowSet set = new RowSet(bound);
            for (int count : new int[] {1, 0, 1_000, 7, 2_000}) {
                TreeSet<Integer> expected = new TreeSet<>();
                int[] drawn = new int[count + 3];
                for (int k = 0; k < count; k++) {
                    drawn[k] = (int) (bound * SEED.child(count).uniform(k));
                    expected.add(drawn[k]);
                }
                set.fill(drawn, count);
                assertThat(rows(set)).as("%d rows below %d", count, bound).containsExactlyElementsOf(expected);
                assertThat(set.size()).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void theLastRowOfATableIsARowLikeAnyOther() {
        RowSet set = new RowSet(4_097);
        set.fill(new int[] {4_096, 0}, 2);
        assertThat(rows(set)).containsExactly(0, 4_096);
    }

    @Test
    void adjacentRowsAreOneRange() {
        RowSet set = new RowSet(100);
        set.fill(new int[] {63, 7, 64, 9, 8, 20}, 6);
        List<String> ranges = new ArrayList<>();
        set.ranges(0, set.size(), 1_000, 10, (from, to) -> ranges.add(from + "-" + to));
        assertThat(ranges).containsExactly("1070-1100", "1200-1210", "1630-1650");
        ranges.clear();
        set.ranges(1, 4, 0, 1, (from, to) -> ranges.add(from + "-" + to));
        assertThat(ranges).containsExactly("8-10", "20-21");
    }
}
