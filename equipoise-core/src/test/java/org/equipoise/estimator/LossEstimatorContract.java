package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.equipoise.WholePopulation;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

/** What every estimator of the ideal loss must hold, on all of D and on separate rows of O and D. */
abstract class LossEstimatorContract {
    private static final Seed SEED = new Seed(20_260_727);
    private static final int ROWS = 12;

    abstract LossEstimator estimator();

    private static float[] uniform(String name, int n, double low, double high) {
        float[] values = new float[n];
        for (int k = 0; k < n; k++) {
            values[k] = (float) (low + (high - low) * SEED.child(name).uniform(k));
        }
        return values;
    }

    /** A third of the rows observed, their inverse propensities between 1 and 8. */
    private static Batch allOfD() {
        float[] observed = new float[ROWS];
        for (int k = 0; k < ROWS; k += 3) {
            observed[k] = 1;
        }
        return WholePopulation.batch(
                Pairs.of(new int[ROWS], new int[ROWS]),
                observed,
                uniform("label", ROWS, 0, 1),
                uniform("inverse", ROWS, 1, 8));
    }

    private static Batch separate() {
        float[] inverse = uniform("inverse", 4, 1, 8);
        Batch batch = new Batch(ROWS);
        for (int k = 0; k < 4; k++) {
            batch.add(0, k, 1, inverse[k], 0.1f / 4, 0);
        }
        for (int k = 0; k < 8; k++) {
            batch.add(1, k, 0, 0, 0, 1f / 8);
        }
        return batch;
    }

    private static List<Batch> batches() {
        return List.of(allOfD(), separate());
    }

    private static float[] error() {
        return uniform("error", ROWS, 0, 3);
    }

    private static float[] imputed() {
        return uniform("imputed", ROWS, 0, 3);
    }

    @Test
    void theValueIsTheSumOfCoefficientsTimesErrors() {
        for (Batch batch : batches()) {
            float[] a = new float[ROWS];
            float[] b = new float[ROWS];
            estimator().coefficients(batch, a, b);
            double sum = 0;
            for (int k = 0; k < ROWS; k++) {
                sum += (double) a[k] * error()[k] + (double) b[k] * imputed()[k];
            }
            assertThat(estimator().value(batch, error(), imputed())).isEqualTo(sum);
        }
    }

    @Test
    void coefficientsAreConstantSoTheValueIsLinearInErrors() {
        for (Batch batch : batches()) {
            double of1 = estimator().value(batch, error(), imputed());
            float[] twice = error();
            float[] imputedTwice = imputed();
            for (int k = 0; k < ROWS; k++) {
                twice[k] *= 2;
                imputedTwice[k] *= 2;
            }
            assertThat(estimator().value(batch, twice, imputedTwice)).isCloseTo(2 * of1, within(1e-12));
        }
    }

    @Test
    void anErrorWithoutCoefficientDoesNotCountBeItInfiniteOrNaN() {
        for (Batch batch : batches()) {
            float[] a = new float[ROWS];
            float[] b = new float[ROWS];
            estimator().coefficients(batch, a, b);
            for (float nothing : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                float[] error = error();
                float[] imputed = imputed();
                for (int k = 0; k < ROWS; k++) {
                    error[k] = batch.observed(k) ? error[k] : nothing;
                    imputed[k] = b[k] == 0 ? nothing : imputed[k];
                }
                assertThat(estimator().value(batch, error, imputed))
                        .isEqualTo(estimator().value(batch, error(), imputed()));
            }
        }
    }

    @Test
    void unobservedRowsHaveNoErrorCoefficient() {
        for (Batch batch : batches()) {
            float[] a = new float[ROWS];
            estimator().coefficients(batch, a, new float[ROWS]);
            for (int k = 0; k < ROWS; k++) {
                assertThat(a[k] != 0).isEqualTo(batch.observed(k));
            }
        }
    }

    @Test
    void anEstimatorThatUsesNoImputationHasNone() {
        for (Batch batch : batches()) {
            float[] b = new float[ROWS];
            Arrays.fill(b, 7);
            estimator().coefficients(batch, new float[ROWS], b);
            boolean any = false;
            for (float x : b) {
                any |= x != 0;
            }
            assertThat(any).isEqualTo(estimator().usesImputation());
        }
    }

    /** Weights are floats; with a step of 2⁻⁷ the second-order error of Σ/ΣW is (h/ΣW)² of the value. */
    @Test
    void weightSlopesAreCentralDifferences() {
        float step = 1f / 128;
        for (Batch batch : batches()) {
            float[] slope = new float[ROWS];
            Arrays.fill(slope, 7);
            estimator().weightSlopes(batch, error(), imputed(), slope);
            for (int k = 0; k < ROWS; k++) {
                if (!batch.observed(k)) {
                    assertThat(slope[k]).isZero();
                    continue;
                }
                float weight = batch.weight()[k];
                batch.weight()[k] = weight + step;
                double above = estimator().value(batch, error(), imputed());
                float up = batch.weight()[k];
                batch.weight()[k] = weight - step;
                double below = estimator().value(batch, error(), imputed());
                double difference = (above - below) / ((double) up - batch.weight()[k]);
                batch.weight()[k] = weight;
                assertThat((double) slope[k]).as("row %d", k).isCloseTo(difference, within(2e-4));
            }
        }
    }

    @Test
    void anEqualEstimatorPrintsTheSameText() {
        assertThat(estimator()).isEqualTo(estimator()).hasToString(estimator().toString());
        assertThat(estimator().toString()).doesNotContain("@");
    }
}
