package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.equipoise.propensity.Binning;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

/** The concentration bound that unified propensity optimization states for its distance to the errors it bounds. */
final class ConcentrationBoundTest {
    private static final Seed SEED = new Seed(2025);

    /**
     * Theorem 3: |metric − L| stays below √(2 Σ n_m² Q_m² ln(2/η))/n in at least 1 − η of the draws; it did in all. The bound is valid but says nothing: n_m/n does not shrink,
     * so neither does the bound, while the metrics fall. The printed factor 1/p̂ for the Taylor form, whose weight goes as (1 − p)/p², is tried beside the larger of the two.
     */
    @Test
    void theConcentrationBoundHoldsAndDoesNotShrink() {
        double[] bound = new double[2];
        for (int s = 0; s < bound.length; s++) {
            int n = s == 0 ? 1_000 : 100_000;
            Draws own = new Draws(n, 0.1, 0.9, SEED.child(n));
            Concentration concentration = new Concentration(own, n);
            assertThat(concentration.coverage(100)).as(own.toString()).isGreaterThanOrEqualTo(0.95);
            bound[s] = concentration.bound(p -> 1 / (p * (1 - p)));
            double imbalance = own.sample(20, concentration::imbalance).mean();
            assertThat(bound[s]).isGreaterThan(50 * imbalance);
        }
        assertThat(bound[1] / bound[0]).isCloseTo(1, within(0.1));
    }

    /** The four differences of Theorem 3 and their bounds at η = .05 with ten bins and |φ|, |δ| ≤ 1. */
    private static final class Concentration {
        private static final double ETA = 0.05;

        private final Draws draws;
        private final int n;
        private final double[] phi;
        private final Bins bins;

        Concentration(Draws draws, int n) {
            this.draws = draws;
            this.n = n;
            phi = Draws.numbers(n, SEED.child("phi"), -1, 1);
            bins = Bins.of(draws.draw(0), Binning.equalWidth(10));
        }

        double imbalance(Exposures rows) {
            return BalanceDecomposition.of(rows, Features.of(phi, 1), bins).absolute();
        }

        double bound(DoubleUnaryOperator factor) {
            double[] sums = new double[bins.count()];
            for (int k = 0; k < n; k++) {
                sums[bins.of(k)] += factor.applyAsDouble(draws.truth()[k]);
            }
            double squares = Arrays.stream(sums).map(s -> s * s).sum();
            return Math.sqrt(2 * squares * Math.log(2 / ETA)) / n;
        }

        double coverage(int count) {
            double[] bounds = {
                bound(p -> 1 / (p * (1 - p))),
                bound(p -> 1 / p),
                bound(p -> 2.0 / n / p),
                bound(p -> 2.0 / n * Math.max(1 / p, (1 - p) / (p * p)))
            };
            int held = 0;
            for (int r = 0; r < count; r++) {
                double[] differences = differences(draws.draw(r));
                boolean all = true;
                for (int c = 0; c < bounds.length; c++) {
                    all &= differences[c] <= bounds[c];
                }
                held += all ? 1 : 0;
            }
            return (double) held / count;
        }

        private double[] differences(Exposures rows) {
            double[] taylor = UnifiedError.varianceWeights(draws.truth(), phi);
            double variance = Math.abs(Math.abs(ResidualError.varianceTaylor(rows, draws.truth(), phi))
                    - UnifiedError.of(rows, taylor, bins));
            return new double[] {
                Math.abs(imbalance(rows) - UnifiedError.of(rows, UnifiedError.balanceWeights(rows, phi), bins)),
                Math.abs(ResidualError.bias(rows, phi)
                        - UnifiedError.of(rows, UnifiedError.biasWeights(rows, phi), bins)),
                variance,
                variance
            };
        }
    }
}
