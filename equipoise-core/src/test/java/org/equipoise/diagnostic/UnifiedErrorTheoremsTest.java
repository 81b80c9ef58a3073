package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.equipoise.diagnostic.Draws.Sample;
import org.equipoise.propensity.Binning;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What unified propensity optimization states about its bound, corrected where the print is wrong. */
final class UnifiedErrorTheoremsTest {
    private static final Seed SEED = new Seed(2025);
    private static final double[] LOGS = {3, 4, 5};
    private static final int MANY_BINS = 37;

    private final Draws draws = new Draws(2_000, 0.1, 0.9, SEED);
    private final double[] residual = Draws.numbers(2_000, SEED.child("delta"), -1, 1);
    private final double[] phi = Draws.numbers(2_000, SEED.child("phi"), -1, 1);

    /** p̂ = p U(.6, 1.1). */
    private Exposures wrong(int draw) {
        double[] ratio = Draws.numbers(2_000, SEED.child("ratio"), 0.6, 1.1);
        double[] wrong = new double[ratio.length];
        Arrays.setAll(wrong, k -> draws.truth()[k] * ratio[k]);
        return draws.draw(draw, wrong);
    }

    /** Lemma 1: over o, the Taylor form is the linear part of Var(p̂) − Var(p); halving p̂ − p leaves a quarter of the rest. */
    @Test
    void theTaylorFormIsTheLinearPartOfTheVariance() {
        double[] rest = new double[2];
        for (int halving = 0; halving < 2; halving++) {
            double step = 0.02 / (1 << halving);
            double[] nearby =
                    Arrays.stream(draws.truth()).map(p -> p * (1 + step)).toArray();
            Exposures at = Exposures.of(draws.truth(), new boolean[2_000]);
            Exposures near = Exposures.of(nearby, new boolean[2_000]);
            rest[halving] = ResidualError.variance(near, draws.truth(), residual)
                    - ResidualError.variance(at, draws.truth(), residual)
                    - expectedTaylor(nearby);
        }
        assertThat(rest[0] / rest[1]).isCloseTo(4, within(0.1));
    }

    /** The expectation over o: linear in o, hence p times its value with all rows observed plus (1 − p) times that with none, row by row. */
    private double expectedTaylor(double[] propensity) {
        double sum = 0;
        for (int k = 0; k < 2_000; k++) {
            double p = draws.truth()[k];
            double[] own = {propensity[k]};
            double[] truth = {p};
            double[] delta = {residual[k]};
            double seen = ResidualError.varianceTaylor(Exposures.of(own, new boolean[] {true}), truth, delta);
            double unseen = ResidualError.varianceTaylor(Exposures.of(own, new boolean[] {false}), truth, delta);
            sum += (p * seen + (1 - p) * unseen) / 2_000 / 2_000;
        }
        return sum;
    }

    /** Lemma 1 drops the constant (1 − p)/p · δ²: at p̂ = p the Taylor form expects 0, whatever the variance is. It estimates no variance. */
    @Test
    void theTaylorFormOfTruePropensitiesExpectsZeroThoughTheVarianceIsNot() {
        Exposures at = Exposures.of(draws.truth(), new boolean[2_000]);
        double variance = ResidualError.variance(at, draws.truth(), residual);
        assertThat(expectedTaylor(draws.truth())).isCloseTo(0, within(1e-12 * variance));
        assertThat(variance).isPositive();
    }

    /** Lemma 2: calibration, imbalance, bias and the Taylor form are bounded, with equality for one bin. */
    @ParameterizedTest
    @EnumSource(Binning.Kind.class)
    void oneFormBoundsEveryErrorWhateverTheBins(Binning.Kind kind) {
        for (int draw = 0; draw < 20; draw++) {
            Exposures rows = wrong(draw);
            Bins one = Bins.of(rows, new Binning(kind, 1));
            double[][] omegas = {
                UnifiedError.balanceWeights(rows, phi),
                UnifiedError.biasWeights(rows, residual),
                UnifiedError.varianceWeights(draws.truth(), residual),
                UnifiedError.varianceWeights(rows.propensities(), residual)
            };
            double[] errors = {
                BalanceDecomposition.of(rows, Features.of(phi, 1), one).absolute(),
                ResidualError.bias(rows, residual),
                Math.abs(ResidualError.varianceTaylor(rows, draws.truth(), residual)),
                Math.abs(ResidualError.varianceEmpirical(rows, residual))
            };
            for (int c = 0; c < errors.length; c++) {
                assertThat(UnifiedError.of(rows, omegas[c], one)).isCloseTo(errors[c], within(1e-12 * (1 + errors[c])));
                for (int bins : new int[] {2, 5, 10, MANY_BINS}) {
                    assertThat(UnifiedError.of(rows, omegas[c], Bins.of(rows, new Binning(kind, bins))))
                            .as("error %d, %d bins, draw %d", c, bins, draw)
                            .isGreaterThanOrEqualTo(errors[c] - 1e-12);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Binning.Kind.class)
    void withWeightsOfOneItIsTheExpectedCalibrationError(Binning.Kind kind) {
        double[] ones = new double[2_000];
        Arrays.fill(ones, 1);
        Exposures rows = wrong(0);
        for (int count : new int[] {1, 10, MANY_BINS}) {
            Bins bins = Bins.of(rows, new Binning(kind, count));
            assertThat(UnifiedError.of(rows, ones, bins))
                    .isCloseTo(Reliability.of(rows, bins).expectedError(), within(1e-12));
        }
    }

    /** The print bounds the root of the absolute imbalance, which is larger than the imbalance below 1, and is not bounded. */
    @Test
    void theRootThatLemma2PrintsIsNotBounded() {
        Exposures rows = draws.draw(0);
        Bins bins = Bins.of(rows, Binning.equalWidth(10));
        double absolute =
                BalanceDecomposition.of(rows, Features.of(phi, 1), bins).absolute();
        double unified = UnifiedError.of(rows, UnifiedError.balanceWeights(rows, phi), bins);
        assertThat(unified).isGreaterThanOrEqualTo(absolute).isLessThan(Math.sqrt(absolute));
    }

    @Test
    void finerBinsBoundMore() {
        for (int draw = 0; draw < 20; draw++) {
            Exposures rows = wrong(draw);
            double before = 0;
            for (int bins : new int[] {1, 5, 10, 40}) {
                double value = UnifiedError.of(rows, phi, Bins.of(rows, Binning.equalWidth(bins)));
                assertThat(value).isGreaterThanOrEqualTo(before - 1e-15);
                before = value;
            }
        }
    }

    /** Theorem 1: ω fixed before o is drawn. 200 draws; slope of log L over log n within .1 of −.5. */
    @Test
    void withTruePropensitiesItFallsAsTheRootOfN() {
        double[] mean = new double[LOGS.length];
        for (int s = 0; s < LOGS.length; s++) {
            int n = (int) Math.pow(10, LOGS[s]);
            Draws own = new Draws(n, 0.1, 0.9, SEED.child(n));
            double[] omega = Draws.numbers(n, SEED.child("omega"), -1, 1);
            Bins bins = Bins.of(own.draw(0), Binning.equalWidth(10));
            mean[s] =
                    own.sample(200, rows -> UnifiedError.of(rows, omega, bins)).mean();
        }
        assertThat(Math.log10(mean[2] / mean[0]) / 2).isCloseTo(-0.5, within(0.1));
    }

    /** Theorem 1's limit: an ω bounded by 1 but free to follow o makes it mean |o − p|, however large n is. The adversary needs low capacity. */
    @Test
    void anAdversaryThatSeesEveryRowKeepsItFromFalling() {
        for (int n : new int[] {1_000, 100_000}) {
            Draws own = new Draws(n, 0.1, 0.9, SEED.child(n));
            Exposures rows = own.draw(0);
            double[] omega = new double[n];
            Arrays.setAll(omega, k -> Math.tanh(1e6 * rows.residual(k)));
            double limit = own.meanOf(p -> 2 * p * (1 - p));
            assertThat(UnifiedError.of(rows, omega, Bins.of(rows, Binning.equalWidth(10))))
                    .isCloseTo(limit, within(0.1 * limit));
        }
    }

    /** Theorem 2 with sample moments: β = −Cov(CE, L)/V(L) leaves (1 − ρ²) V(CE). It may be negative. */
    @Test
    void asAControlVariateItTakesOffTheCorrelatedPartOfTheVariance() {
        Bins bins = Bins.of(draws.draw(0), Binning.equalWidth(10));
        Sample ce = draws.sample(300, Draws::crossEntropy);
        Sample unified = draws.sample(300, rows -> UnifiedError.of(rows, phi, bins));
        double beta = -ce.covariance(unified) / unified.variance();
        double squaredCorrelation =
                ce.covariance(unified) * ce.covariance(unified) / (ce.variance() * unified.variance());
        assertThat(ce.plus(beta, unified).variance())
                .isCloseTo((1 - squaredCorrelation) * ce.variance(), within(1e-12));
    }
}
