package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowSorterTest {
    private static final Seed SEED = new Seed(20_261_101);
    private static final int FIRST = 7;

    /** By item, by user, and two tables for which sorting does not pay: one is too small, one too large. */
    @ParameterizedTest
    @CsvSource({"1000, 2000, true", "2000, 1000, true", "20, 30, false", "1000, 900000, false"})
    void pairsComeToTheirRowsSortedByTheLargerTableWhereThatPays(int users, int items, boolean sorted) {
        RowSorter sorter = new RowSorter(users, items);
        for (int n : new int[] {1500, 1501, 1000}) {
            Pairs pairs = new Pairs(n);
            for (int k = 0; k < n; k++) {
                pairs.add((int) (SEED.uniform(2L * k) * users), (int) (SEED.uniform(2L * k + 1) * items));
            }
            Pairs target = new Pairs(0);
            target.resize(FIRST + n);
            int[] row = new int[n];
            sorter.write(pairs, target, FIRST, row);
            for (int k = 0; k < n; k++) {
                assertThat(target.user(row[k])).isEqualTo(pairs.user(k));
                assertThat(target.item(row[k])).isEqualTo(pairs.item(k));
            }
            if (sorted) {
                checkSorted(items > users ? target.items() : target.users(), n);
                checkStable(items > users ? pairs.items() : pairs.users(), row);
            } else {
                assertThat(row).startsWith(FIRST, FIRST + 1, FIRST + 2).endsWith(FIRST + n - 1);
            }
        }
    }

    private static void checkSorted(int[] key, int n) {
        for (int k = FIRST + 1; k < FIRST + n; k++) {
            assertThat(key[k]).isGreaterThanOrEqualTo(key[k - 1]);
        }
    }

    /** Pairs of one key stay in their order. */
    private static void checkStable(int[] key, int[] row) {
        for (int k = 1; k < row.length; k++) {
            for (int before = Math.max(0, k - 50); before < k; before++) {
                assertThat(key[before] != key[k] || row[before] < row[k]).isTrue();
            }
        }
    }
}
