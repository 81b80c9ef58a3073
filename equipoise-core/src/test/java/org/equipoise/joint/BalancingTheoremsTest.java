package org.equipoise.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.equipoise.estimator.Batch;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.InversePropensity;
import org.equipoise.joint.EstimateVariance.Residual;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.propensity.ObservationLoss;
import org.equipoise.propensity.Penalized;
import org.equipoise.propensity.PropensityObjective;
import org.equipoise.propensity.penalty.MeanInverseSquare;
import org.equipoise.propensity.penalty.Penalty;
import org.equipoise.propensity.penalty.SampleVariance;
import org.equipoise.random.Seed;
import org.equipoise.weight.Clip;
import org.junit.jupiter.api.Test;

/**
 * What Li et al. (ICML 2023) state about balance errors and the regularizers before them, corrected where the print is wrong. The double robustness,
 * bias and variance that their estimators inherit are proved in {@code UnbiasednessTest}.
 */
final class BalancingTheoremsTest {
    private static final Seed SEED = new Seed(20_261_802);
    private static final int N = 8;
    private static final double LAMBDA = 0.5;
    private static final Balance BALANCE = new Balance(Representation.PREDICTION, Clip.none());

    /** Proposition 3.1, with its rate: at p̂ = p, E[BMSE] = (1/n²) Σ φ²/(p(1 − p)) exactly, so it vanishes as 1/n. */
    @Test
    void theBalanceErrorOfTruePropensitiesIsNoiseOfOrderOneOverN() {
        World small = new World(SEED.child("small"), N);
        assertThat(small.expectation(BALANCE)).isCloseTo(noise(small), within(1e-6));
        for (int n : new int[] {1_000, 100_000}) {
            World world = new World(SEED.child("large"), n);
            int draws = 200;
            double mean = 0;
            double squares = 0;
            for (int draw = 0; draw < draws; draw++) {
                double value = world.value(world.drawn(SEED.child("o" + n).child(draw)), BALANCE);
                mean += value / draws;
                squares += value * value / draws;
            }
            double standardError = Math.sqrt((squares - mean * mean) / draws);
            assertThat(mean).as("n = %d, %s", n, SEED).isCloseTo(noise(world), within(5 * standardError));
        }
    }

    private static double noise(World world) {
        int n = world.size();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += world.phi(k) * world.phi(k) / (world.p(k) * (1 - world.p(k))) / n / n;
        }
        return sum;
    }

    /** Where propensities are wrong the balance error does not vanish: it tends to the square of its mean. */
    @Test
    void theBalanceErrorOfWrongPropensitiesStays() {
        int n = 100_000;
        World truth = new World(SEED.child("large"), n);
        float[] wrong = truth.propensityLogits().clone();
        double limit = 0;
        for (int k = 0; k < n; k++) {
            wrong[k] -= 0.7f;
            double p = truth.p(k);
            double pHat = World.logistic(wrong[k]);
            limit += (p / pHat - (1 - p) / (1 - pHat)) * truth.phi(k) / n;
        }
        double value = truth.at(wrong).value(truth.drawn(SEED.child("wrong")), BALANCE);
        assertThat(value).isCloseTo(limit * limit, within(0.05 * limit * limit)).isGreaterThan(0.05);
    }

    /**
     * Theorem 4.1. Printed: with p̂ = p, L_IPS-V2 and L_DR-V2 are unbiased. In a finite population they are not: their expectation is the ideal loss
     * plus λ E[BMSE], which is positive and of order 1/n (the test above).
     */
    @Test
    void balancingEnhancedEstimatesAreUnbiasedUpToTheNoiseOfTheBalanceError() {
        World world = new World(SEED.child("small"), N);
        for (JointTerm estimate : new JointTerm[] {
            new Estimate(new InversePropensity(), World.LOSS), new Estimate(new DoublyRobust(), World.LOSS)
        }) {
            double v2 = world.expectation(estimate) + LAMBDA * world.expectation(BALANCE);
            assertThat(world.expectation(estimate)).isCloseTo(world.ideal(), within(2e-6));
            assertThat(v2 - world.ideal())
                    .isCloseTo(LAMBDA * noise(world), within(3e-6))
                    .isGreaterThan(0.1);
        }
    }

    /** With ê = e, L_DR is the ideal loss identically, whatever p̂: exactly, at propensities whose weights are exact as floats. */
    @Test
    void withTrueImputedErrorsDoublyRobustIsTheIdealLossIdentically() {
        float[] e = World.uniform(SEED.child("exact"), N, 0.1, 3);
        float[] weight = {2, 16, 1, 4, 8, 2, 32, 1};
        double ideal = 0;
        for (float x : e) {
            ideal += (double) x / N;
        }
        for (int mask = 0; mask < 1 << N; mask++) {
            float[] observed = new float[N];
            for (int k = 0; k < N; k++) {
                observed[k] = mask >> k & 1;
            }
            Batch batch = Logits.all(observed, new float[N]);
            for (int k = 0; k < N; k++) {
                batch.weight()[k] *= weight[k];
            }
            assertThat(new DoublyRobust().value(batch, e, e)).isCloseTo(ideal, within(1e-12));
        }
    }

    /**
     * Proposition 4.3: at p̂ = p the sample variance and the mean inverse square add λ E[·], which any number of rows leaves where it is, while the
     * balance error vanishes.
     */
    @Test
    void penaltiesOnPropensitiesBiasAnEstimateWhateverTheNumberOfRows() {
        for (Penalty penalty : new Penalty[] {new SampleVariance(), new MeanInverseSquare()}) {
            JointTerm term = alone(penalty);
            double small = new World(SEED.child("prefix"), 1_000).value(new float[1_000], term);
            double large = new World(SEED.child("prefix"), 100_000).value(new float[100_000], term);
            assertThat(small).isGreaterThan(0.01);
            assertThat(large).isCloseTo(small, within(0.1 * small));
            World world = new World(SEED.child("small"), N);
            double biased =
                    world.expectation(new Estimate(new DoublyRobust(), World.LOSS)) + LAMBDA * world.expectation(term);
            double added = LAMBDA * world.value(new float[N], term);
            assertThat(biased - world.ideal()).isCloseTo(added, within(1e-5)).isGreaterThan(0.001);
        }
        assertThat(noise(new World(SEED.child("prefix"), 100_000)))
                .isLessThan(2e-3 * noise(new World(SEED.child("prefix"), 100)));
    }

    private static JointTerm alone(Penalty penalty) {
        PropensityObjective nothing = (population, seed, workers) -> (batch, slope) -> {
            Arrays.fill(slope, 0);
            return 0;
        };
        return new Observations(new Penalized(nothing, Clip.none(), List.of(new Penalized.Term(1, penalty))));
    }

    /**
     * Proposition 4.3 for the estimated variance. Printed: V̂ = Σ o(1 − p̂)δ²/p̂²/n² "always does not converge to zero". At p̂ = p its expectation is the
     * variance of the estimate, (1/n²) Σ (1 − p)δ²/p, which falls as 1/n like the balance error's; what stays is n V̂, the term here.
     */
    @Test
    void theEstimatedVarianceIsTheVarianceAndOnlyTimesTheRowsDoesItStay() {
        World world = new World(SEED.child("small"), N);
        for (Residual residual : Residual.values()) {
            EstimateVariance term = new EstimateVariance(World.LOSS, residual);
            double expected = variance(world, residual);
            assertThat(expected).isGreaterThan(0.1);
            assertThat(world.expectation(term)).isCloseTo(expected, within(1e-5 * Math.max(1, expected)));
            double small = variance(new World(SEED.child("prefix"), 1_000), residual);
            double large = variance(new World(SEED.child("prefix"), 100_000), residual);
            assertThat(large).isCloseTo(small, within(0.1 * small));
        }
    }

    /** n times the variance of the estimate at p̂ = p. */
    private static double variance(World world, Residual residual) {
        int n = world.size();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double delta = world.error(k) - (residual == Residual.ERROR ? 0 : world.imputed(k));
            sum += (1 - world.p(k)) / world.p(k) * delta * delta / n;
        }
        return sum;
    }

    /** Section 3.2: p̂ → o has the least cross-entropy there is, 0, and a loss that weights nothing: (1/n) Σ o e. */
    @Test
    void thePropensitiesOfLeastCrossEntropyCorrectNothing() {
        World world = new World(SEED.child("small"), N);
        float[] observed = {1, 0, 1, 1, 0, 0, 1, 0};
        float[] certain = new float[N];
        double naive = 0;
        for (int k = 0; k < N; k++) {
            certain[k] = observed[k] == 1 ? 30 : -30;
            naive += observed[k] * world.error(k) / N;
        }
        World atObservations = world.at(certain);
        assertThat(atObservations.value(observed, new Observations(new ObservationLoss(new CrossEntropy()))))
                .isLessThan(1e-12)
                .isLessThan(world.value(observed, new Observations(new ObservationLoss(new CrossEntropy()))));
        assertThat(atObservations.value(observed, new Estimate(new InversePropensity(), World.LOSS)))
                .isCloseTo(naive, within(1e-6));
    }
}
