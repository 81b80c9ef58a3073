package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.estimator.SimulatedLog.Imputation;
import org.equipoise.estimator.SimulatedLog.Propensities;
import org.equipoise.estimator.SimulatedLog.Sample;
import org.equipoise.imputation.BatchVariance;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

/**
 * Bias and variance of the batch-adaptive estimate by simulation ({@link SimulatedLog} says of what). With ρ = p/p̂ the estimate tends to (Σρδ +
 * Σê)/Σρ. The paper's theorem 3.1 has the same with n under Σê, which holds only if Σρ = n or Σê = 0; its theorem 3.2, Σ p(1 − p)/p̂² (δ −
 * Σρδ/Σρ)²/(Σρ)², is the variance of the residual alone.
 */
final class BatchAdaptiveBiasTest {
    private static final Seed SEED = new Seed(20_260_355);
    private static final int REPLICATIONS = 5_000;

    private static SimulatedLog log(int n, Propensities propensities, Imputation imputation) {
        return new SimulatedLog(n, propensities, imputation, SEED);
    }

    private static Sample estimates(SimulatedLog log, LossEstimator estimator) {
        return log.sample(REPLICATIONS, batch -> estimator.value(batch, log.error(), log.imputed()));
    }

    @Test
    void underTruePropensitiesTheBiasVanishesAsOneOverN() {
        for (int n : new int[] {400, 1600, 6400}) {
            SimulatedLog log = log(n, Propensities.TRUE, Imputation.NOISY);
            Sample sample = estimates(log, new BatchAdaptive());
            double fourErrors = 4 * sample.standardError();
            assertThat(sample.mean()).as("%s", log).isCloseTo(log.ideal(), within(12.0 / n + fourErrors));
            assertThat(sample.mean())
                    .as("second order, %s", log)
                    .isCloseTo(log.ideal() + log.secondOrder(), within(2.0 / n + fourErrors));
        }
    }

    @Test
    void underWrongPropensitiesTheCorrectedLimitHoldsAndThePrintedOneDoesNot() {
        for (Imputation imputation : new Imputation[] {Imputation.NOISY, Imputation.TRUE}) {
            SimulatedLog log = log(400, Propensities.WRONG, imputation);
            Sample sample = estimates(log, new BatchAdaptive());
            double tolerance = 12.0 / 400 + 5 * sample.standardError();
            assertThat(sample.mean()).as("%s", log).isCloseTo(log.correctedLimit(), within(tolerance));
            assertThat(Math.abs(sample.mean() - log.printedLimit())).isGreaterThan(3 * tolerance);
        }
    }

    @Test
    void thePrintedLimitIsRightIfTheNormalizerIsNHoweverWrongEachPropensityIs() {
        SimulatedLog log = log(400, Propensities.WRONG_BUT_BALANCED, Imputation.NOISY);
        Sample sample = estimates(log, new BatchAdaptive());
        assertThat(log.printedLimit()).isCloseTo(log.correctedLimit(), within(1e-6));
        assertThat(sample.mean())
                .as("%s", log)
                .isCloseTo(log.printedLimit(), within(12.0 / 400 + 5 * sample.standardError()));
    }

    @Test
    void theSelfNormalizedResidualHasThePrintedLimitAndIsUnbiasedIfEitherIsTrue() {
        for (Propensities propensities : Propensities.values()) {
            for (Imputation imputation : Imputation.values()) {
                SimulatedLog log = log(400, propensities, imputation);
                Sample sample = estimates(log, new SelfNormalizedResidual());
                double tolerance = 2.0 / 400 + 5 * sample.standardError() + 1e-6;
                assertThat(sample.mean()).as("%s", log).isCloseTo(log.printedLimit(), within(tolerance));
                if (propensities == Propensities.TRUE || imputation == Imputation.TRUE) {
                    assertThat(sample.mean()).as("%s", log).isCloseTo(log.ideal(), within(tolerance));
                }
            }
        }
    }

    @Test
    void thePrintedVarianceIsThatOfTheResidualToTenPercent() {
        for (Propensities propensities : Propensities.values()) {
            for (Imputation imputation : new Imputation[] {Imputation.NOISY, Imputation.NONE}) {
                SimulatedLog log = log(1600, propensities, imputation);
                Sample sample = estimates(log, new SelfNormalizedResidual());
                assertThat(sample.variance() / log.printedVariance())
                        .as("%s", log)
                        .isBetween(0.9, 1.1);
            }
        }
    }

    @Test
    void theVarianceOfTheBatchAdaptiveEstimateIsManyTimesThePrintedOneUnlessNothingIsImputed() {
        SimulatedLog noisy = log(1600, Propensities.TRUE, Imputation.NOISY);
        assertThat(estimates(noisy, new BatchAdaptive()).variance() / noisy.printedVariance())
                .isGreaterThan(5);
        SimulatedLog none = log(1600, Propensities.TRUE, Imputation.NONE);
        assertThat(estimates(none, new BatchAdaptive()).variance() / none.printedVariance())
                .isBetween(0.9, 1.1);
    }

    @Test
    void theExpectedBatchVarianceIsTheVarianceOfTheResidualToTenPercent() {
        for (Imputation imputation : new Imputation[] {Imputation.NOISY, Imputation.NONE}) {
            SimulatedLog log = log(1600, Propensities.TRUE, imputation);
            BatchVariance objective = new BatchVariance(BatchVariance.Estimate.LIVE);
            float[] slope = new float[log.size()];
            Sample estimated =
                    log.sample(REPLICATIONS, batch -> objective.slopes(batch, log.error(), log.imputed(), slope));
            double residual = estimates(log, new SelfNormalizedResidual()).variance();
            assertThat(estimated.mean() / residual).as("%s", log).isBetween(0.9, 1.2);
        }
    }
}
