package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both representations: bits of small or densely observed grids, sorted rows of others. */
class MembershipTest {
    private static final int USERS = 50;
    private static final int ITEMS = 60;
    private static final int MANY_ITEMS = 1 << 30;

    @ParameterizedTest
    @ValueSource(ints = {ITEMS, MANY_ITEMS})
    void holdsTheListedPairsAndNoOthers(int items) {
        SplittableRandom random = new Seed(3).random();
        boolean[] listed = new boolean[USERS * ITEMS];
        Pairs pairs = new Pairs(0);
        while (pairs.size() < 400) {
            int user = random.nextInt(USERS);
            int item = random.nextInt(ITEMS);
            if (user % 7 != 0 && !listed[user * ITEMS + item]) {
                listed[user * ITEMS + item] = true;
                pairs.add(user, item);
            }
        }
        Membership membership = Membership.of(USERS, items, pairs);
        for (int cell = 0; cell < listed.length; cell++) {
            assertThat(membership.contains(cell / ITEMS, cell % ITEMS)).isEqualTo(listed[cell]);
        }
        Pairs all = new Pairs(0);
        float[] flag = new float[listed.length];
        for (int cell = 0; cell < listed.length; cell++) {
            all.add(cell / ITEMS, cell % ITEMS);
        }
        membership.flags(all, flag);
        for (int cell = 0; cell < listed.length; cell++) {
            assertThat(flag[cell]).isEqualTo(listed[cell] ? 1 : 0);
        }
    }

    @Test
    void aBitACellIsKeptOnlyWhereItCostsLittleOrNoMoreThanThePairs() {
        int items = 1 << 23;
        Pairs few = new Pairs(0);
        Pairs many = new Pairs(0);
        for (int item = 0; item < 17 * items / 32; item++) {
            many.add(0, item);
        }
        Membership bits = Membership.of(1, ITEMS, few);
        assertThat(Membership.of(16, items, few)).hasSameClassAs(bits);
        assertThat(Membership.of(17, items, many)).hasSameClassAs(bits);
        assertThat(Membership.of(17, items, few).getClass()).isNotEqualTo(bits.getClass());
        assertThat(Membership.of(18, items, many).getClass()).isNotEqualTo(bits.getClass());
    }

    @ParameterizedTest
    @ValueSource(ints = {ITEMS, MANY_ITEMS})
    void anEmptySetHoldsNothing(int items) {
        Membership membership = Membership.of(USERS, items, new Pairs(0));
        assertThat(membership.contains(0, 0)).isFalse();
        assertThat(membership.contains(USERS - 1, items - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {ITEMS, MANY_ITEMS})
    void theCornersOfTheGridAreInside(int items) {
        int[] users = {0, 0, USERS - 1, USERS - 1};
        int[] corners = {0, items - 1, 0, items - 1};
        Membership membership = Membership.of(USERS, items, Pairs.of(users, corners));
        for (int k = 0; k < users.length; k++) {
            assertThat(membership.contains(users[k], corners[k])).isTrue();
        }
        assertThat(membership.contains(1, 0)).isFalse();
        assertThat(membership.contains(0, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {ITEMS, MANY_ITEMS})
    void errorsNameThePair(int items) {
        assertThatThrownBy(() -> Membership.of(USERS, items, Pairs.of(new int[] {1, 2, 1}, new int[] {5, 5, 5})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pair (1, 5) is listed twice");
        assertThatThrownBy(() -> Membership.of(USERS, items, Pairs.of(new int[] {1}, new int[] {items})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pair 0 must be inside 50 x " + items + ", got (1, " + items + ")");
    }
}
