package org.equipoise.data.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equipoise.population.Ids;
import org.junit.jupiter.api.Test;

class IdMapTest {

    @Test
    void textAndIndexAreInversesForIdsOfAllKinds() {
        IdMap map = new IdMap();
        long state = 7;
        for (int k = 0; k < 5000; k++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            map.index(k % 3 == 0 ? "id-" + state : Long.toString(state >> (state & 63)));
        }
        map.index(Long.MIN_VALUE);
        map.index(Long.MAX_VALUE);
        map.index("9223372036854775808");
        Ids ids = map.ids();
        for (int index = 0; index < ids.size(); index++) {
            assertThat(ids.index(ids.text(index))).isEqualTo(index);
        }
        assertThat(ids.index("absent")).isEqualTo(-1);
        assertThat(ids.index("9223372036854775809")).isEqualTo(-1);
    }

    @Test
    void sortingMovesIdsToTheirRanks() {
        IdMap map = new IdMap();
        long[] ids = {30, -7, 4, 100, 0};
        for (long id : ids) {
            map.index(id);
        }
        int[] moved = map.sort();
        assertThat(moved).containsExactly(3, 0, 2, 4, 1);
        for (int k = 0; k < ids.length; k++) {
            assertThat(map.index(ids[k])).isEqualTo(moved[k]);
            assertThat(map.ids().text(moved[k])).isEqualTo(Long.toString(ids[k]));
        }
        assertThat(map.index(5)).isEqualTo(5);
        assertThat(map.sort()).containsExactly(0, 1, 2, 4, 5, 3);
    }

    @Test
    void keysAreFoundWhetherTheyCameBeforeOrAfterTheArrayReachedThem() {
        IntegerKeys keys = new IntegerKeys();
        int count = 40_000;
        for (int k = 0; k < count; k++) {
            keys.add(key(k, count), k);
        }
        for (int k = 0; k < count; k++) {
            assertThat(keys.find(key(k, count))).isEqualTo(k);
        }
        assertThat(keys.find(3L * count)).isEqualTo(-1);
        assertThat(keys.find(-1)).isEqualTo(-1);
    }

    /** Odd steps come from above, even ones from below, every fifth is far away. */
    private static long key(int k, int count) {
        return k % 5 == 0 ? (k + 1L) << 40 : k % 2 == 0 ? k : 2L * count - k;
    }

    @Test
    void aViewHoldsTheIdsOfItsTime() {
        IdMap map = new IdMap();
        map.index(3);
        Ids early = map.ids();
        map.index("later");
        assertThat(early.size()).isEqualTo(1);
        assertThat(early.index("later")).isEqualTo(-1);
        assertThat(IdType.of(early)).isEqualTo(IdType.INTEGER);
        assertThat(IdType.of(map.ids())).isEqualTo(IdType.TEXT);
        assertThatThrownBy(() -> early.text(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void denseIntegersAreTheirOwnIndices() {
        IdMap map = new IdMap();
        map.index("1");
        map.index("0");
        map.sort();
        assertThat(map.ids()).isEqualTo(Ids.dense(2));
        map.declare(IdType.TEXT);
        assertThat(IdType.of(map.ids())).isEqualTo(IdType.TEXT);
    }
}
