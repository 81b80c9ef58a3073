package org.equipoise.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.WholePopulation;
import org.equipoise.estimator.Batch;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

/** The two batch variances that hold something constant, against central differences of their formulas in double with just that constant. */
final class ConstantsOfBatchVariancesTest {
    private static final Seed SEED = new Seed(20_260_802);
    private static final double STEP = 1e-6;

    private static float[] uniform(String name, int n, double low, double high) {
        float[] values = new float[n];
        for (int k = 0; k < n; k++) {
            values[k] = (float) (low + (high - low) * SEED.child(name).uniform(k));
        }
        return values;
    }

    private interface Formula {
        double at(double[] live);
    }

    private static void checkSlopes(Formula formula, float[] eHat, float[] slope) {
        for (int k = 0; k < eHat.length; k++) {
            double[] up = doubles(eHat);
            double[] down = doubles(eHat);
            up[k] += STEP;
            down[k] -= STEP;
            double difference = (formula.at(up) - formula.at(down)) / (2 * STEP);
            assertThat((double) slope[k]).as("row %d", k).isCloseTo(difference, within(1e-6));
        }
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int k = 0; k < floats.length; k++) {
            doubles[k] = floats[k];
        }
        return doubles;
    }

    @Test
    void withAConstantEstimateOnlyTheMeanImputedErrorAndTheRowsOwnAreDifferentiated() {
        int n = 10;
        float[] observed = {1, 0, 0, 1, 0, 1, 0, 0, 1, 0};
        float[] e = uniform("e", n, 0, 2);
        float[] eHat = uniform("eHat", n, 0, 2);
        Batch batch = WholePopulation.batch(
                Pairs.of(new int[n], new int[n]), observed, new float[n], uniform("inverse", n, 1, 6));
        float[] w = batch.weight();
        double s = batch.sumOfWeights();
        double estimate = 0;
        for (int k = 0; k < n; k++) {
            estimate += (eHat[k] + w[k] * ((double) e[k] - eHat[k])) / s;
        }
        double constant = estimate;
        Formula v = live -> {
            double mean = 0;
            for (double x : live) {
                mean += x / s;
            }
            double sum = 0;
            for (int k = 0; k < n; k++) {
                double h = e[k] - live[k] + mean - constant;
                sum += (double) w[k] * w[k] * h * h;
            }
            return sum / (s * s);
        };
        float[] slope = new float[n];
        double value = new BatchVariance(BatchVariance.Estimate.CONSTANT).slopes(batch, e, eHat, slope);
        assertThat(value).isCloseTo(v.at(doubles(eHat)), within(1e-12));
        checkSlopes(v, eHat, slope);
    }

    @Test
    void theReleasedFormDifferentiatesNothingButTheMeanImputedErrorOfTheRowsOfD() {
        int o = 4;
        int m = 6;
        float[] inverse = uniform("inverse", o, 1, 6);
        float[] e = uniform("e", o + m, 0, 2);
        float[] eHat = uniform("eHat", o + m, 0, 2);
        Batch batch = new Batch(o + m);
        double weights = 0;
        double estimate = 0;
        for (int k = 0; k < o; k++) {
            batch.add(0, k, 0, inverse[k], 1f / o, 0);
            weights += inverse[k];
            estimate += (double) inverse[k] * e[k] - eHat[k];
        }
        for (int k = 0; k < m; k++) {
            batch.add(1, k, 0, 0, 0, 1f / m);
            estimate += eHat[o + k];
        }
        double constant = estimate / weights;
        Formula released = live -> {
            double mean = 0;
            for (int k = 0; k < m; k++) {
                mean += live[o + k] / m;
            }
            double sum = 0;
            for (int k = 0; k < o; k++) {
                double h = (double) e[k] - eHat[k] + mean - constant;
                sum += (double) inverse[k] * inverse[k] * h * h;
            }
            return sum / m;
        };
        float[] slope = new float[o + m];
        double value = new ReleasedBatchVariance().slopes(batch, e, eHat, slope);
        assertThat(value).isCloseTo(released.at(doubles(eHat)), within(1e-6 * value));
        checkSlopes(released, eHat, slope);
    }
}
