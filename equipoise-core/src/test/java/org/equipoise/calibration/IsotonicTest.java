package org.equipoise.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.equipoise.population.Pairs;
import org.equipoise.scorer.UserFactors;
import org.junit.jupiter.api.Test;

final class IsotonicTest extends CalibratorContract {
    @Override
    Calibrator calibrator() {
        return new Isotonic();
    }

    /** Every monotone least-squares fit is made of blocks of means: all 2^(n−1) ways to cut n values into blocks, the best that is monotone. */
    @Test
    void pooledViolatorsAreTheLeastSquaresOfAllMonotoneFits() {
        for (int trial = 0; trial < 200; trial++) {
            int n = 2 + trial % 9;
            double[] mean = new double[n];
            double[] mass = new double[n];
            for (int j = 0; j < n; j++) {
                mean[j] = Math.rint(4 * SEED.child("mean").child(trial).uniform(j)) / 4;
                mass[j] = 1 + Math.floor(5 * SEED.child("mass").child(trial).uniform(j));
            }
            double[] fitted = PooledViolators.fit(mean, mass, n);
            double best = Double.POSITIVE_INFINITY;
            for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
                double[] blocks = blocks(mean, mass, cuts);
                if (monotone(blocks)) {
                    best = Math.min(best, squares(mean, mass, blocks));
                }
            }
            assertThat(monotone(fitted)).isTrue();
            assertThat(squares(mean, mass, fitted)).as("trial %d", trial).isCloseTo(best, within(1e-12));
        }
    }

    private static double[] blocks(double[] mean, double[] mass, int cuts) {
        double[] value = new double[mean.length];
        int from = 0;
        for (int to = 1; to <= mean.length; to++) {
            if (to == mean.length || (cuts >> (to - 1) & 1) == 1) {
                double sum = 0;
                double weight = 0;
                for (int j = from; j < to; j++) {
                    sum += mass[j] * mean[j];
                    weight += mass[j];
                }
                Arrays.fill(value, from, to, sum / weight);
                from = to;
            }
        }
        return value;
    }

    private static boolean monotone(double[] value) {
        for (int j = 1; j < value.length; j++) {
            if (value[j] < value[j - 1]) {
                return false;
            }
        }
        return true;
    }

    private static double squares(double[] mean, double[] mass, double[] value) {
        double sum = 0;
        for (int j = 0; j < mean.length; j++) {
            sum += mass[j] * (mean[j] - value[j]) * (mean[j] - value[j]);
        }
        return sum;
    }

    @Test
    void rowsOfTheSameLogOddsHaveOneValueBetweenWhichItIsLinear() {
        CalibrationRows rows = CalibrationRows.of(
                Pairs.of(new int[6], new int[6]), new float[] {1, -1, 0, -1, 0, 1}, new float[] {1, 1, 1, 0, 0, 1});
        CalibrationMap map = fit(rows);
        assertThat(map.of(0, 0, -9)).isEqualTo(0.5);
        assertThat(map.of(0, 0, 0)).isEqualTo(0.5);
        assertThat(map.of(0, 0, 0.5)).isCloseTo(0.625, within(1e-12));
        assertThat(map.of(0, 0, 9)).isEqualTo(0.75);
    }

    @Test
    void blocksOfOneOutcomeHaveTheValueOfTheRuleOfSuccession() {
        CalibrationRows rows = CalibrationRows.of(
                Pairs.of(new int[4], new int[4]), new float[] {-3, -2, -1, 0}, new float[] {0, 0, 0, 1});
        assertThat(fit(rows).of(0, 0, -3)).isCloseTo(0.2, within(1e-12));
        assertThat(fit(rows).of(0, 0, 0)).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void theMeanProbabilityIsTheMeanOutcome() {
        checkLevel(calibrator(), miscalibrated().rows("fitted"), 1e-3);
    }

    @Test
    void aCurveThatNoLineFitsIsFitted() {
        Miscalibrated data = new Miscalibrated(ROWS, SEED, (user, z) -> z < -2 ? z - 3 : z + 3);
        CalibrationRows rows = data.rows("fitted");
        assertThat(data.calibrationError(fit(rows))).isLessThan(0.02);
        assertThat(data.logLoss(data.rows("fresh"), fit(rows)))
                .isLessThan(data.logLoss(data.rows("fresh"), new Platt().fit(rows, UserFactors.none(), SEED)) - 1e-3);
    }
}
