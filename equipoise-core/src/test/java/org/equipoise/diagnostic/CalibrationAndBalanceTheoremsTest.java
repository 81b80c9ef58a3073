package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.equipoise.diagnostic.Draws.Sample;
import org.equipoise.propensity.Binning;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Zhang and Xia (calibration and balancing propensity learning) state about SECE and BMSE, corrected where the print is wrong. */
final class CalibrationAndBalanceTheoremsTest {
    private static final Seed SEED = new Seed(2024);
    private static final int[] SIZES = {1_000, 10_000, 100_000};

    /** Table 1, three bins of equal width. The printed numbers of Example 1 are not legible in the text at hand; its row here is recomputed. */
    @ParameterizedTest
    @CsvSource({
        "'1 1 1 1 0 1 1 0 0 1', '.77 .76 .75 .74 .71 .57 .5 .26 .25 .17', 0.1520, 0.7749, 0.277463, 0.497457",
        "'1 0 1 0 1 0 0 1 1 0', '.85 .75 .75 .65 .55 .45 .35 .25 .25 .15', 0.2700, 0.0088, 0.681026, -0.672232"
    })
    void lowCalibrationErrorGoesWithHighImbalanceAndTheOtherWayRound(
            String o, String p, double ece, double bmse, double within, double between) {
        String[] flags = o.split(" ", -1);
        boolean[] observed = new boolean[flags.length];
        for (int k = 0; k < observed.length; k++) {
            observed[k] = flags[k].equals("1");
        }
        double[] propensity =
                Arrays.stream(p.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        Exposures rows = Exposures.of(propensity, observed);
        Bins bins = Bins.of(rows, Binning.equalWidth(3));
        BalanceDecomposition balance = BalanceDecomposition.of(rows, Features.one(), bins);
        assertThat(Reliability.of(rows, bins).expectedError()).isCloseTo(ece, within(5e-5));
        assertThat(balance.overall()).isCloseTo(bmse, within(5e-5));
        assertThat(balance.within()).isCloseTo(within, within(5e-7));
        assertThat(balance.between()).isCloseTo(between, within(5e-7));
    }

    /** Three rows in one bin with p̄ = .91/3 and ō = 1/3, one in another with p̄ = .9 and ō = 0, eight empty ones. */
    @Test
    void emptyBinsCountNothing() {
        Exposures rows = Exposures.of(new double[] {0.3, 0.31, 0.9, 0.3}, new boolean[] {true, false, false, false});
        Reliability reliability = Reliability.of(rows, Bins.of(rows, Binning.equalWidth(10)));
        double gap = 1.0 / 3 - 0.91 / 3;
        assertThat(reliability.expectedError()).isCloseTo(0.75 * gap + 0.25 * 0.9, within(1e-12));
        assertThat(reliability.squaredError()).isCloseTo(0.75 * gap * gap + 0.25 * 0.81, within(1e-12));
    }

    /** Lemmas 3.1 and 3.2: with p̂ = p, E[SECE_M] = (1/n) Σ_m mean_m p(1 − p). 200 draws know it to 3 %; 15 % allowed. */
    @ParameterizedTest
    @EnumSource(Binning.Kind.class)
    void theSquaredCalibrationErrorOfTruePropensitiesFallsAsOneOverN(Binning.Kind kind) {
        double[] mean = new double[SIZES.length];
        for (int s = 0; s < SIZES.length; s++) {
            int n = SIZES[s];
            Draws draws = new Draws(n, 0.02, 0.98, SEED.child(n));
            Bins bins = Bins.of(draws.draw(0), new Binning(kind, 10));
            mean[s] = draws.sample(200, rows -> Reliability.of(rows, bins).squaredError())
                    .mean();
            double expected = 0;
            for (int k = 0; k < n; k++) {
                double p = draws.truth()[k];
                expected += p * (1 - p) / bins.rows(bins.of(k)) / n;
            }
            assertThat(mean[s]).as(draws.toString()).isCloseTo(expected, within(0.15 * expected));
        }
        assertThat(Math.log10(mean[2] / mean[0]) / 2).isCloseTo(-1, within(0.2));
    }

    /** With p̂ = g(p) ≠ p, SECE_M tends to the mean of (p̂ − E[o | p̂])²; the bins' width of 1/100 and 10⁵ rows leave less than 1 %. */
    @Test
    void theSquaredCalibrationErrorOfWrongPropensitiesTendsToTheirSquaredError() {
        Draws draws = new Draws(100_000, 0.02, 0.98, SEED);
        double[] wrong = Arrays.stream(draws.truth()).map(p -> p * p).toArray();
        Exposures rows = draws.draw(0, wrong);
        double limit = draws.meanOf(p -> (p * p - p) * (p * p - p));
        double sece =
                Reliability.of(rows, Bins.of(rows, Binning.equalWidth(100))).squaredError();
        assertThat(sece).isCloseTo(limit, within(0.05 * limit));
    }

    /** Lemma 3.3, with Σ_{m≠m'} (n_m n_m'/n²) ⟨Δ_m, Δ_m'⟩ summed pair by pair. Eq. 7 as printed drops a factor 1/|D|. */
    @Test
    void withinAndBetweenBinsAddUpToTheWholeWhateverTheBins() {
        for (int trial = 0; trial < 50; trial++) {
            Seed seed = SEED.child(trial);
            int n = 20 + trial * 7;
            int d = 1 + trial % 4;
            int count = 1 + trial % 9;
            Exposures rows = new Draws(n, 0.05, 0.95, seed).draw(0);
            double[] phi = Draws.numbers(n * d, seed.child("phi"), -2, 2);
            int[] bin = new int[n];
            Arrays.setAll(bin, k -> (int) (count * seed.child("bin").uniform(k)));
            BalanceDecomposition got = BalanceDecomposition.of(rows, Features.of(phi, d), new Bins(count, bin));
            double[] inner = innerProducts(rows, phi, d, bin);
            assertThat(got.within()).isCloseTo(inner[0], within(1e-12 * (inner[0] + got.overall())));
            assertThat(got.between()).isCloseTo(inner[1], within(1e-12 * (inner[0] + got.overall())));
            assertThat(inner[0] + inner[1]).isCloseTo(got.overall(), within(1e-12 * (inner[0] + got.overall())));
        }
    }

    /** Σ over pairs of rows (k, l) of Δ_k Δ_l ⟨φ_k, φ_l⟩/n²: those in the same bin, and the others. */
    private static double[] innerProducts(Exposures rows, double[] phi, int d, int[] bin) {
        int n = rows.size();
        double[] sums = new double[2];
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                double product = 0;
                for (int c = 0; c < d; c++) {
                    product += phi[k * d + c] * phi[l * d + c];
                }
                sums[bin[k] == bin[l] ? 0 : 1] += rows.imbalance(k) * rows.imbalance(l) * product / n / n;
            }
        }
        return sums;
    }

    /** Lemma 3.4 (Proposition 3.1): with p̂ = p, E[BMSE] = (1/n²) Σ |φ|²/(p(1 − p)), hence n · BMSE stays bounded. Five standard errors. */
    @Test
    void theImbalanceOfTruePropensitiesFallsAsOneOverN() {
        for (int n : new int[] {200, 2_000, 20_000}) {
            Draws draws = new Draws(n, 0.05, 0.95, SEED.child(n));
            double[] phi = Draws.numbers(n * 3, SEED.child("phi"), -1, 2);
            Bins one = Bins.of(draws.draw(0), Binning.equalWidth(1));
            Sample bmse = draws.sample(500, rows -> BalanceDecomposition.of(rows, Features.of(phi, 3), one)
                    .overall());
            double expected = 0;
            for (int k = 0; k < 3 * n; k++) {
                double p = draws.truth()[k / 3];
                expected += phi[k] * phi[k] / (p * (1 - p)) / n / n;
            }
            assertThat(bmse.mean()).as(draws.toString()).isCloseTo(expected, within(5 * bmse.standardError()));
        }
    }

    /** Theorem 3.5 as printed says that the whole objective tends to 0. Its penalties do; cross-entropy tends to the mean entropy of p. */
    @Test
    void withTruePropensitiesThePenaltiesVanishAndTheCrossEntropyDoesNot() {
        Draws draws = new Draws(100_000, 0.05, 0.95, SEED);
        Exposures rows = draws.draw(0);
        Bins bins = Bins.of(rows, Binning.equalWidth(10));
        double entropy = draws.meanOf(p -> -p * Math.log(p) - (1 - p) * Math.log(1 - p));
        assertThat(Reliability.of(rows, bins).squaredError()).isLessThan(1e-4);
        assertThat(BalanceDecomposition.of(rows, Features.one(), bins).overall())
                .isLessThan(1e-3);
        assertThat(Draws.crossEntropy(rows)).isCloseTo(entropy, within(0.01));
        assertThat(entropy).isGreaterThan(0.5);
    }

    /**
     * Theorem 3.6 with sample moments: a = (C E − B D)/(AB − C²) times BMSE and b = (C D − A E)/(AB − C²) times SECE leave the least variance of CE + a BMSE + b SECE.
     * (Eq. 14 gives its λ₁ and λ₂ the opposite roles, and the appendix leaves 2 λ₁ λ₂ C out of the variance.) The weights may be negative.
     */
    @Test
    void twoPenaltiesAsControlVariatesTakeOffTheVarianceThatTheTheoremSays() {
        Draws draws = new Draws(300, 0.1, 0.9, SEED);
        Bins bins = Bins.of(draws.draw(0), Binning.equalWidth(5));
        Sample ce = draws.sample(400, Draws::crossEntropy);
        Sample bmse = draws.sample(
                400, rows -> BalanceDecomposition.of(rows, Features.one(), bins).overall());
        Sample sece = draws.sample(400, rows -> Reliability.of(rows, bins).squaredError());
        double a = bmse.variance();
        double b = sece.variance();
        double c = bmse.covariance(sece);
        double d = ce.covariance(bmse);
        double e = ce.covariance(sece);
        double determinant = a * b - c * c;
        double ofBmse = (c * e - b * d) / determinant;
        double ofSece = (c * d - a * e) / determinant;
        double least = ce.variance() - (b * d * d - 2 * c * d * e + a * e * e) / determinant;
        double got = ce.plus(ofBmse, bmse).plus(ofSece, sece).variance();
        assertThat(got).isCloseTo(least, within(1e-10 * ce.variance()));
        assertThat(least).isLessThanOrEqualTo(ce.variance() - d * d / a);
        assertThat(least).isLessThanOrEqualTo(ce.variance() - e * e / b);
        double swapped = ce.plus(ofSece, bmse).plus(ofBmse, sece).variance();
        assertThat(swapped).as("with the roles of Eq. 14").isGreaterThan(least);
    }
}
