package org.equipoise.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.architecture.Architecture;
import org.equipoise.architecture.Neural;
import org.equipoise.estimator.BatchAdaptive;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.InversePropensity;
import org.equipoise.estimator.SelfNormalized;
import org.equipoise.joint.EstimateVariance.Residual;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.SquaredProbability;
import org.equipoise.propensity.ObservationLoss;
import org.equipoise.propensity.Penalized;
import org.equipoise.propensity.penalty.MeanInverseSquare;
import org.equipoise.propensity.penalty.SampleVariance;
import org.equipoise.scorer.OutputBias;
import org.equipoise.weight.Clip;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Derivatives of joint objectives in every parameter of every net: through scores, weights, imputed labels and φ. */
final class JointGradientTest {
    private static List<JointTerm> terms() {
        CrossEntropy crossEntropy = new CrossEntropy();
        SquaredProbability squared = new SquaredProbability();
        ObservationLoss observations = new ObservationLoss(crossEntropy);
        List<JointTerm> terms = new ArrayList<>(List.of(
                new Observations(observations),
                new Observations(new Penalized(
                        observations,
                        JointPoint.CLIP,
                        List.of(
                                new Penalized.Term(3, new SampleVariance()),
                                new Penalized.Term(0.1, new MeanInverseSquare())))),
                new Estimate(new InversePropensity(), crossEntropy),
                new Estimate(new DoublyRobust(), crossEntropy),
                new Estimate(new DoublyRobust(), squared),
                new Estimate(new SelfNormalized(), crossEntropy),
                new Estimate(new BatchAdaptive(), crossEntropy),
                new ErrorRegression(crossEntropy),
                new ErrorRegression(squared),
                new EntireSpace(),
                new EstimateVariance(crossEntropy, Residual.ERROR),
                new EstimateVariance(crossEntropy, Residual.ERROR_MINUS_IMPUTED)));
        for (Representation phi : Representation.values()) {
            terms.add(new Balance(phi, JointPoint.CLIP));
        }
        return terms;
    }

    @TestFactory
    Stream<DynamicTest> derivativesAreCentralDifferencesInEveryParameter() {
        return terms().stream()
                .map(term -> DynamicTest.dynamicTest(term.toString(), () -> {
                    checkDifferences(JointPoint.on(JointPoint.wholeGrid()), term);
                    checkDifferences(JointPoint.on(JointPoint.separateRows()), term);
                }));
    }

    /** φ of factors goes to the factors of any net that has them, here below relu layers. */
    @TestFactory
    Stream<DynamicTest> derivativesThroughFactorsReachTheTablesOfAnyNet() {
        Architecture neural = new Neural(3, List.of(4), OutputBias.LEARNED, JointPoint.WIDE);
        return Stream.of(Representation.PRODUCT, Representation.CONCATENATION)
                .map(phi -> DynamicTest.dynamicTest(
                        phi.toString(),
                        () -> checkDifferences(
                                new JointPoint(JointPoint.wholeGrid(), JointPoint.CLIP, JointPoint.factors(), neural),
                                new Balance(phi, JointPoint.CLIP))));
    }

    /** Logits are floats: a step of 1/64 leaves rounding of about 1e-5 and a curvature of about 1e-3 of the largest derivative. */
    private static void checkDifferences(JointPoint point, JointTerm term) {
        Map<Tower, float[]> gradients = point.gradient(term, JointPoint.ALL);
        double scale = 0;
        for (float[] gradient : gradients.values()) {
            for (float g : gradient) {
                scale = Math.max(scale, Math.abs(g));
            }
        }
        assertThat(scale).isPositive();
        for (Tower tower : JointPoint.ALL) {
            float[] theta = point.theta(tower);
            for (int j = 0; j < theta.length; j++) {
                assertThat((double) gradients.get(tower)[j])
                        .as("%s %d", tower, j)
                        .isCloseTo(difference(point, term, theta, j), within(3e-3 * scale));
            }
        }
    }

    private static double difference(JointPoint point, JointTerm term, float[] theta, int j) {
        float here = theta[j];
        theta[j] = here + 1f / 64;
        double up = point.value(term);
        theta[j] = here - 1f / 64;
        double down = point.value(term);
        theta[j] = here;
        return (up - down) * 32;
    }

    /** A tower that a part does not move is a constant of it: the others' derivatives are what they were, its own are gone. */
    @TestFactory
    Stream<DynamicTest> aTowerThatIsNotMovedGetsNothingAndChangesNothing() {
        return terms().stream()
                .map(term -> DynamicTest.dynamicTest(term.toString(), () -> {
                    Map<Tower, float[]> all =
                            JointPoint.on(JointPoint.wholeGrid()).gradient(term, JointPoint.ALL);
                    for (Tower moved : JointPoint.ALL) {
                        Map<Tower, float[]> one =
                                JointPoint.on(JointPoint.wholeGrid()).gradient(term, List.of(moved));
                        for (Tower tower : JointPoint.ALL) {
                            assertThat(one.get(tower))
                                    .isEqualTo(tower == moved ? all.get(tower) : new float[all.get(tower).length]);
                        }
                    }
                }));
    }

    /** Beyond the bounds 1/p̂ is constant; at the bounds and inside of them it is not. */
    @Test
    void noDerivativePassesAPropensityBeyondItsBounds() {
        JointTerm term = new Estimate(new InversePropensity(), new CrossEntropy());
        JointPoint clipped =
                new JointPoint(JointPoint.wholeGrid(), new Clip(0.999f, 1), JointPoint.factors(), JointPoint.factors());
        assertThat(clipped.gradient(term, JointPoint.ALL).get(Tower.PROPENSITY)).containsOnly(0);
        JointPoint free =
                new JointPoint(JointPoint.wholeGrid(), Clip.none(), JointPoint.factors(), JointPoint.factors());
        assertThat(free.gradient(term, JointPoint.ALL).get(Tower.PROPENSITY))
                .doesNotContain(Float.NaN)
                .isNotEqualTo(new float[free.theta(Tower.PROPENSITY).length]);
    }
}
