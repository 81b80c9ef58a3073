package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.WholePopulation;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

/** The identity behind stable doubly robust learning (Li, Zheng and Wu, ICLR 2023). */
final class StabilityConstraintTest {
    private static final Seed SEED = new Seed(20_261_706);
    private static final int ROWS = 16;

    private static float[] uniform(String name, double low, double high) {
        float[] x = new float[ROWS];
        for (int k = 0; k < ROWS; k++) {
            x[k] = (float) (low + (high - low) * SEED.child(name).uniform(k));
        }
        return x;
    }

    /** Σ (1 − W)(ê − mean ê). */
    private static double constraint(Batch batch, float[] imputed) {
        double mean = 0;
        for (float x : imputed) {
            mean += (double) x / ROWS;
        }
        double sum = 0;
        for (int k = 0; k < ROWS; k++) {
            sum += (1.0 - batch.weight()[k]) * (imputed[k] - mean);
        }
        return sum;
    }

    /** Moves ê along 1 where observed until the constraint, which is linear in ê, holds. */
    private static float[] balanced(Batch batch, float[] imputed) {
        float[] moved = imputed.clone();
        for (int k = 0; k < ROWS; k++) {
            moved[k] += batch.observed(k) ? 1 : 0;
        }
        double before = constraint(batch, imputed);
        double step = before / (before - constraint(batch, moved));
        float[] result = imputed.clone();
        for (int k = 0; k < ROWS; k++) {
            result[k] += batch.observed(k) ? (float) step : 0;
        }
        return result;
    }

    @Test
    void underTheConstraintTheSelfNormalizedEstimateIsTheDoublyRobustOne() {
        float[] observed = new float[ROWS];
        for (int k = 0; k < ROWS; k++) {
            observed[k] = k % 3 == 0 ? 1 : 0;
        }
        Batch batch = WholePopulation.batch(
                Pairs.of(new int[ROWS], new int[ROWS]), observed, uniform("y", 0, 1), uniform("inverse", 1.5, 8));
        float[] error = uniform("error", 0, 3);
        float[] any = uniform("imputed", 0, 3);
        float[] imputed = balanced(batch, any);
        assertThat(constraint(batch, imputed)).isCloseTo(0, within(1e-5));
        double selfNormalized = new SelfNormalized().value(batch, error, imputed);
        assertThat(new SelfNormalizedResidual().value(batch, error, imputed)).isCloseTo(selfNormalized, within(1e-6));
        assertThat(new SelfNormalizedResidual().value(batch, error, any)).isNotCloseTo(selfNormalized, within(1e-2));
    }
}
