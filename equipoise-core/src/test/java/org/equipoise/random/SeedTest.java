package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SeedTest {
    private static final Seed SEED = new Seed(Long.getLong("equipoise.test.seed", 42L));
    private static final int N = 200_000;

    @Test
    void childrenOfAllNamesAndNumbersDiffer() {
        Set<Seed> seeds = new HashSet<>();
        seeds.add(SEED);
        String[] names = {"", "a", "b", "ab", "ba", "aa", "init", "propensity/init", "imputation/init"};
        for (String name : names) {
            assertThat(seeds.add(SEED.child(name))).as(name).isTrue();
            assertThat(seeds.add(SEED.child(name).child(name))).as(name).isTrue();
        }
        for (long number = -500; number < 500; number++) {
            assertThat(seeds.add(SEED.child(number))).as("%d", number).isTrue();
        }
    }

    @Test
    void equalNamesGiveEqualSeedsAndStreams() {
        assertThat(SEED.child("x")).isEqualTo(new Seed(SEED.value()).child("x"));
        assertThat(SEED.random().nextLong())
                .isEqualTo(new Seed(SEED.value()).random().nextLong());
    }

    /** Pinned, so that no later change moves the numbers of every recorded run. */
    @Test
    void theStreamsAreWhatTheyWere() {
        Seed seed = new Seed(2024);
        assertThat(seed.child("propensity/init").value()).isEqualTo(6089665999317529787L);
        assertThat(seed.child(3).value()).isEqualTo(-8031960659752411916L);
        assertThat(seed.uniform(5)).isEqualTo(0.2933608405607626);
        assertThat(seed.normal(5)).isEqualTo(0.24625016134249852);
    }

    /** Mean 1/2 ± 4.5 standard errors; 50 cells, χ² with 49 degrees of freedom is beyond 100 with p = 2e-5. */
    @Test
    void uniformNumbersAreUniform() {
        double sum = 0;
        int[] count = new int[50];
        for (int k = 0; k < N; k++) {
            double x = SEED.uniform(k);
            assertThat(x).isGreaterThanOrEqualTo(0).isLessThan(1);
            sum += x;
            count[(int) (50 * x)]++;
        }
        double chiSquare = 0;
        for (int c : count) {
            chiSquare += (c - N / 50.0) * (c - N / 50.0) / (N / 50.0);
        }
        assertThat(sum / N).as("seed %s", SEED).isCloseTo(0.5, within(4.5 / Math.sqrt(12.0 * N)));
        assertThat(chiSquare).as("seed %s", SEED).isLessThan(100);
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistributionAndNoSerialCorrelation() {
        double mean = 0;
        double square = 0;
        double fourth = 0;
        double serial = 0;
        for (int k = 0; k < N; k++) {
            double x = SEED.normal(k);
            mean += x / N;
            square += x * x / N;
            fourth += x * x * x * x / N;
            serial += x * SEED.normal(k + 1) / N;
        }
        double error = 4.5 / Math.sqrt(N);
        assertThat(mean).as("seed %s", SEED).isCloseTo(0, within(error));
        assertThat(square).as("seed %s", SEED).isCloseTo(1, within(error * Math.sqrt(2)));
        assertThat(fourth).as("seed %s", SEED).isCloseTo(3, within(error * Math.sqrt(96)));
        assertThat(serial).as("seed %s", SEED).isCloseTo(0, within(error));
    }

    /** Φ at z = 0, 0.5, …, 3.5; by Kolmogorov's limit law a distance of 2.3/√N is exceeded with p = 5e-5. */
    @Test
    void normalNumbersHaveTheDistributionFunctionOfTheNormalDistribution() {
        double[] phi = {
            0.5,
            0.6914624612740131,
            0.8413447460685429,
            0.9331927987311419,
            0.9772498680518208,
            0.9937903346742238,
            0.9986501019683699,
            0.9997673709209645
        };
        int[] below = new int[phi.length];
        int[] above = new int[phi.length];
        for (int k = 0; k < N; k++) {
            double x = SEED.normal(k);
            for (int j = 0; j < phi.length; j++) {
                below[j] += x <= j / 2.0 ? 1 : 0;
                above[j] += x >= -j / 2.0 ? 1 : 0;
            }
        }
        for (int j = 0; j < phi.length; j++) {
            assertThat((double) below[j] / N).as("seed %s", SEED).isCloseTo(phi[j], within(2.3 / Math.sqrt(N)));
            assertThat((double) above[j] / N).as("seed %s", SEED).isCloseTo(phi[j], within(2.3 / Math.sqrt(N)));
        }
    }

    @Test
    void streamsOfSiblingsAreUncorrelated() {
        Seed other = SEED.child("sibling");
        double product = 0;
        for (int k = 0; k < N; k++) {
            product += (SEED.uniform(k) - 0.5) * (other.uniform(k) - 0.5) / N;
        }
        assertThat(product).as("seed %s", SEED).isCloseTo(0, within(4.5 / 12 / Math.sqrt(N)));
    }
}
