package org.equipoise.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

final class InitializationTest {
    private static final Seed SEED = new Seed(Long.getLong("equipoise.test.seed", 20_261_125L));
    private static final Tensor TABLE = new Tensor("table", Tensor.Kind.USER_FACTORS, 1_000, 7, 11);

    private static float[] filled(Initialization rule, Workers workers) {
        float[] theta = new float[TABLE.offset() + TABLE.size() + 5];
        Arrays.fill(theta, 9f);
        rule.fill(theta, TABLE, SEED, workers);
        return theta;
    }

    @Test
    void anyNumberOfWorkersWritesTheSameBitsToTheTableAndNothingElse() {
        for (Initialization rule : List.of(
                new Initialization.Normal(0.1),
                new Initialization.FanOut(),
                new Initialization.Zero(),
                new Initialization.UnitInterval(),
                new Initialization.Uniform(0.5))) {
            float[] expected = filled(rule, Workers.single());
            for (int j = 0; j < expected.length; j++) {
                boolean inside = j >= TABLE.offset() && j < TABLE.offset() + TABLE.size();
                assertThat(expected[j] == 9f).as("%s, entry %d", rule, j).isEqualTo(!inside);
            }
            for (int threads = 2; threads <= 4; threads++) {
                try (Workers workers = Workers.of(threads)) {
                    assertThat(filled(rule, workers)).as("%s", rule).containsExactly(expected);
                }
            }
        }
    }

    @Test
    void anEntryDependsOnTheSeedAndItsPlaceOnly() {
        assertThat(filled(new Initialization.Normal(2), Workers.single())[TABLE.offset() + 123])
                .isEqualTo((float) (2 * SEED.normal(123)));
    }
}
