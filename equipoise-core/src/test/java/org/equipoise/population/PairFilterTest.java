package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class PairFilterTest {
    private static final Seed SEED = new Seed(Long.getLong("equipoise.test.seed", 11L));

    @Test
    void saysYesToEveryListedPairAndToAtMostOneInEightOfTheOthers() {
        for (int listed : new int[] {0, 1, 7, 8, 9, 1_000, 50_000}) {
            Pairs pairs = new Pairs(listed);
            for (int k = 0; k < listed; k++) {
                pairs.add(number(k), number(-k));
            }
            PairFilter filter = new PairFilter(pairs);
            for (int k = 0; k < listed; k++) {
                assertThat(filter.mayContain(number(k), number(-k))).isTrue();
            }
            int yes = 0;
            for (int k = 0; k < 10_000; k++) {
                yes += filter.mayContain(number(k), number(k + 1)) ? 1 : 0;
            }
            assertThat(yes).as("of 10000, %d listed, seed %s", listed, SEED).isLessThan(1_400);
        }
    }

    private static int number(int k) {
        return (int) (SEED.uniform(k) * Integer.MAX_VALUE);
    }
}
