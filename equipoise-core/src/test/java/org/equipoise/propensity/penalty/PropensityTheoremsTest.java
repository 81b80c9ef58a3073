package org.equipoise.propensity.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.equipoise.population.Pairs;
import org.equipoise.propensity.Binning;
import org.equipoise.propensity.PropensityBatch;
import org.equipoise.propensity.penalty.BalanceError.Part;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.junit.jupiter.api.Test;

/** Theorems of the papers on calibration, balance and unified propensity errors. */
final class PropensityTheoremsTest {
    private static final Seed SEED = new Seed(20_261_704);

    private static PropensityBatch batch(float[] observed) {
        int n = observed.length;
        return new PropensityBatch(
                new BiasLogit(1, 1), new float[3], Pairs.of(new int[n], new int[n]), new float[n], observed);
    }

    private static double value(Penalty.Stateless penalty, float[] observed, float[] pHat) {
        return penalty.slopes(batch(observed), pHat, new float[pHat.length]);
    }

    private static double unified(int bins, float[] observed, float[] pHat, float[] omega) {
        return new UnifiedError(Binning.equalWidth(bins)).slopes(batch(observed), pHat, omega, new float[pHat.length]);
    }

    private static float[] uniform(String name, int n, double low, double high) {
        float[] x = new float[n];
        for (int k = 0; k < n; k++) {
            x[k] = (float) (low + (high - low) * SEED.child(name).uniform(k));
        }
        return x;
    }

    private static float[] drawn(Seed seed, float[] p) {
        float[] observed = new float[p.length];
        for (int k = 0; k < p.length; k++) {
            observed[k] = seed.uniform(k) < p[k] ? 1 : 0;
        }
        return observed;
    }

    private static void checkTable1(float[] observed, float[] pHat, double... expected) {
        Binning three = Binning.equalWidth(3);
        assertThat(value(new AbsoluteCalibrationError(three), observed, pHat)).isCloseTo(expected[0], within(1e-6));
        assertThat(value(new SquaredCalibrationError(three), observed, pHat)).isCloseTo(expected[1], within(1e-6));
        Part[] parts = {Part.ALL, Part.WITHIN, Part.BETWEEN};
        for (int j = 0; j < parts.length; j++) {
            assertThat(value(new BalanceError(new One(), three, parts[j]), observed, pHat))
                    .as("%s", parts[j])
                    .isCloseTo(expected[2 + j], within(2e-6));
        }
    }

    /** Zhang and Xia, Table 1, three bins of equal width and φ = 1; the first example's printed numbers are not legible: recomputed elsewhere. */
    @Test
    void calibrationAndBalanceAreDifferentThingsAsInTable1() {
        checkTable1(
                new float[] {1, 1, 1, 1, 0, 1, 1, 0, 0, 1},
                new float[] {0.77f, 0.76f, 0.75f, 0.74f, 0.71f, 0.57f, 0.5f, 0.26f, 0.25f, 0.17f},
                0.152,
                0.0481163333,
                0.7749199589,
                0.2774632556,
                0.4974567033);
        checkTable1(
                new float[] {1, 0, 1, 0, 1, 0, 0, 1, 1, 0},
                new float[] {0.85f, 0.75f, 0.75f, 0.65f, 0.55f, 0.45f, 0.35f, 0.25f, 0.25f, 0.15f},
                0.27,
                0.0898333333,
                0.0087933556,
                0.6810257599,
                -0.6722324043);
    }

    /** E of the penalty at propensities p̂ = p, over all 2ⁿ masks. */
    private static double expectation(Penalty.Stateless penalty, float[] p) {
        double mean = 0;
        for (int mask = 0; mask < 1 << p.length; mask++) {
            float[] observed = new float[p.length];
            double probability = 1;
            for (int k = 0; k < p.length; k++) {
                observed[k] = (mask >> k) & 1;
                probability *= observed[k] == 1 ? p[k] : 1.0 - p[k];
            }
            mean += probability * value(penalty, observed, p);
        }
        return mean;
    }

    /** Li et al., ICML 2023: at p̂ = p the balance error is noise of order 1/n, E|g|² = (1/n²) Σ φ²/(p(1 − p)). */
    @Test
    void theExpectedBalanceErrorOfTruePropensitiesIsItsVariance() {
        float[] p = uniform("p", 10, 0.1, 0.6);
        double expected = 0;
        for (float x : p) {
            expected += 1 / (x * (1.0 - x)) / p.length / p.length;
        }
        assertThat(expectation(new BalanceError(new One(), Binning.equalWidth(3), Part.ALL), p))
                .isCloseTo(expected, within(1e-6 * expected));
    }

    /** Zhang and Xia, Lemma 3.1, with its rate: at p̂ = p the squared calibration error is (1/n) Σ over bins of the bin's mean p(1 − p). */
    @Test
    void theExpectedSquaredCalibrationErrorOfTruePropensitiesIsOfOrderBinsOverRows() {
        float[] p = uniform("p", 10, 0.1, 0.6);
        Binning binning = Binning.equalMass(2);
        int[] bin = binning.assign(p, p.length);
        double expected = 0;
        for (int k = 0; k < p.length; k++) {
            assertThat(bin[k]).isBetween(0, 1);
            expected += p[k] * (1.0 - p[k]) / 5 / p.length;
        }
        assertThat(expectation(new SquaredCalibrationError(binning), p)).isCloseTo(expected, within(1e-6));
    }

    /** Li et al., ICML 2023, Proposition 4.3: what pulls propensities somewhere does not vanish at the true ones, with any number of rows. */
    @Test
    void variancePenaltiesStayAtTruePropensities() {
        for (int n : new int[] {100, 10_000}) {
            float[] p = uniform("spread", n, 0.1, 0.6);
            float[] observed = drawn(SEED.child("spread/o"), p);
            assertThat(value(new SampleVariance(), observed, p)).isGreaterThan(0.015);
            assertThat(value(new MeanInverseSquare(), observed, p)).isGreaterThan(10);
        }
    }

    /** UPO, Lemma 2: with the right weights the unified error is at least each error; equal to the calibration error. */
    @Test
    void theUnifiedErrorBoundsCalibrationBalanceAndBias() {
        int n = 200;
        float[] pHat = uniform("estimate", n, 0.05, 0.9);
        float[] observed = drawn(SEED.child("o"), uniform("truth", n, 0.05, 0.9));
        float[] phi = uniform("phi", n, -1, 1);
        float[] delta = uniform("delta", n, -1, 1);
        float[] one = new float[n];
        Arrays.fill(one, 1);
        float[] ofBalance = new float[n];
        float[] ofBias = new float[n];
        double balance = 0;
        double bias = 0;
        for (int k = 0; k < n; k++) {
            ofBalance[k] = phi[k] / (pHat[k] * (1 - pHat[k]));
            ofBias[k] = delta[k] / pHat[k];
            balance += ((double) observed[k] - pHat[k]) * ofBalance[k] / n;
            bias += ((double) observed[k] - pHat[k]) * ofBias[k] / n;
        }
        for (int bins : new int[] {1, 3, 10, 45}) {
            assertThat(unified(bins, observed, pHat, one))
                    .isCloseTo(
                            value(new AbsoluteCalibrationError(Binning.equalWidth(bins)), observed, pHat),
                            within(1e-12));
            assertThat(unified(bins, observed, pHat, ofBalance)).isGreaterThanOrEqualTo(Math.abs(balance) - 1e-12);
            assertThat(unified(bins, observed, pHat, ofBias)).isGreaterThanOrEqualTo(Math.abs(bias) - 1e-12);
        }
        assertThat(unified(1, observed, pHat, ofBalance)).isCloseTo(Math.abs(balance), within(1e-12));
    }

    /**
     * UPO, Lemma 2, as printed: L_UPO ≥ √L_BMSE-abs. Wrong where the error is below 1: its square root is larger than it is. The bound holds for the absolute
     * error itself (the test above).
     */
    @Test
    void thePrintedSquareRootIsNoBound() {
        int n = 2000;
        float[] p = uniform("many", n, 0.2, 0.8);
        float[] observed = drawn(SEED.child("many/o"), p);
        float[] weights = new float[n];
        for (int k = 0; k < n; k++) {
            weights[k] = 1 / (p[k] * (1 - p[k]));
        }
        // With one bin both are the absolute error itself.
        double absolute = unified(1, observed, p, weights);
        assertThat(absolute).isGreaterThan(0).isLessThan(1).isLessThan(Math.sqrt(absolute));
    }

    @Test
    void finerBinsNeverLowerTheUnifiedError() {
        int n = 300;
        float[] pHat = uniform("fine", n, 0, 1);
        float[] observed = drawn(SEED.child("fine/o"), uniform("fine/truth", n, 0, 1));
        float[] omega = uniform("fine/omega", n, -1, 1);
        double last = 0;
        for (int bins : new int[] {1, 5, 10, 20}) {
            double value = unified(bins, observed, pHat, omega);
            assertThat(value).isGreaterThanOrEqualTo(last - 1e-12);
            last = value;
        }
    }

    /** UPO, Theorem 1, for weights fixed before o is drawn: at p̂ = p the error falls as √(M/n). */
    @Test
    void atTruePropensitiesFixedWeightsGiveAnErrorOfOrderOneOverTheRootOfRows() {
        double small = meanUnified(1_000);
        double large = meanUnified(100_000);
        assertThat(Math.log(large / small) / Math.log(100)).isCloseTo(-0.5, within(0.1));
    }

    private static double meanUnified(int n) {
        float[] p = uniform("rate", n, 0.02, 0.98);
        float[] omega = uniform("rate/omega", n, -1, 1);
        double sum = 0;
        for (int draw = 0; draw < 20; draw++) {
            sum += unified(10, drawn(SEED.child("rate/o").child(draw), p), p, omega) / 20;
        }
        return sum;
    }

    /** The limit of that theorem: weights that follow o bring the error of true propensities to mean |o − p|, however many rows. */
    @Test
    void freeBoundedWeightsFindAnErrorOfTruePropensities() {
        int n = 10_000;
        float[] p = uniform("free", n, 0.02, 0.98);
        float[] observed = drawn(SEED.child("free/o"), p);
        float[] omega = new float[n];
        double gap = 0;
        for (int k = 0; k < n; k++) {
            omega[k] = Math.signum(observed[k] - p[k]);
            gap += Math.abs((double) observed[k] - p[k]) / n;
        }
        assertThat(unified(10, observed, p, omega)).isCloseTo(gap, within(1e-9)).isGreaterThan(0.3);
    }
}
