package org.equipoise.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.architecture.Additive;
import org.equipoise.architecture.Architecture;
import org.equipoise.architecture.BiasesOnly;
import org.equipoise.architecture.Factorization;
import org.equipoise.architecture.Neural;
import org.equipoise.estimator.Batch;
import org.equipoise.estimator.BatchAdaptive;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.InversePropensity;
import org.equipoise.estimator.SelfNormalized;
import org.equipoise.joint.EstimateVariance.Residual;
import org.equipoise.joint.JointObjective.Part;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.SquaredProbability;
import org.equipoise.parallel.Workers;
import org.equipoise.propensity.ObservationLoss;
import org.equipoise.propensity.Penalized;
import org.equipoise.propensity.penalty.MeanInverseSquare;
import org.equipoise.propensity.penalty.SampleVariance;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.OutputBias;
import org.equipoise.scorer.Scorer;
import org.equipoise.weight.Clip;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Derivatives of joint objectives in every parameter of every net: through scores, weights, imputed labels and φ. */
final class JointGradientTest {
    private static final Seed SEED = new Seed(20_261_801);
    private static final int USERS = 5;
    private static final int ITEMS = 4;
    private static final Initialization WIDE = new Initialization.Normal(0.7);
    private static final Clip CLIP = new Clip(0.02f, 0.98f);
    private static final List<Tower> ALL = List.of(Tower.values());

    /** Nets at a point, on a batch. */
    private static final class Point {
        private final Map<Tower, Scorer> scorers = new EnumMap<>(Tower.class);
        private final Map<Tower, float[]> thetas = new EnumMap<>(Tower.class);
        private final JointRows rows;

        Point(Batch batch, Clip clip, Architecture propensity, Architecture other) {
            Map<Tower, TowerRows> towers = new EnumMap<>(Tower.class);
            for (Tower tower : ALL) {
                Scorer scorer = (tower == Tower.PROPENSITY ? propensity : other).of(USERS, ITEMS);
                float[] theta = new float[scorer.parameters()];
                scorer.initialize(theta, SEED.child(tower.name()));
                scorers.put(tower, scorer);
                thetas.put(tower, theta);
                towers.put(tower, new TowerRows(scorer, theta));
            }
            rows = new JointRows(batch, clip, towers);
        }

        double value(JointTerm term) {
            rows.refresh(Workers.single());
            return Logits.value(rows, term);
        }

        Map<Tower, float[]> gradient(JointTerm term, List<Tower> moves) {
            rows.refresh(Workers.single());
            Map<Tower, float[]> gradients = new EnumMap<>(Tower.class);
            thetas.forEach((tower, theta) -> gradients.put(tower, new float[theta.length]));
            JointSlopes slopes = new JointSlopes(gradients);
            Logits.evaluate(rows, List.of(new Part(1, term, moves)), slopes);
            scorers.forEach((tower, scorer) -> scorer.vjp(
                    thetas.get(tower), rows.batch().pairs(), slopes.of(tower), gradients.get(tower), Workers.single()));
            return gradients;
        }
    }

    private static Architecture factors() {
        return new Factorization(3, Biases.USER_ITEM_GLOBAL, WIDE);
    }

    private static Point point(Batch batch) {
        return new Point(batch, CLIP, new Additive(2, new Initialization.Normal(0.5)), factors());
    }

    private static boolean observed(int cell) {
        return SEED.child("o").uniform(cell) < 0.4;
    }

    private static float label(int cell) {
        return SEED.child("y").uniform(cell) < 0.5 ? 1 : 0;
    }

    /** Every pair once, with its own observation. */
    private static Batch wholeGrid() {
        Batch batch = new Batch(1);
        float scale = 1f / (USERS * ITEMS);
        for (int cell = 0; cell < USERS * ITEMS; cell++) {
            if (observed(cell)) {
                batch.add(cell / ITEMS, cell % ITEMS, label(cell), 1, scale, scale);
            } else {
                batch.addUnobserved(cell / ITEMS, cell % ITEMS, scale);
            }
        }
        return batch;
    }

    /** Some observed pairs, then some pairs of D with their observations. */
    private static Batch separateRows() {
        Batch batch = new Batch(1);
        for (int cell = 0; cell < USERS * ITEMS; cell++) {
            if (observed(cell) && cell % 3 != 0) {
                batch.add(cell / ITEMS, cell % ITEMS, label(cell), 1, 0.07f, 0);
            }
        }
        for (int cell = 0; cell < USERS * ITEMS; cell += 2) {
            if (observed(cell)) {
                batch.add(cell / ITEMS, cell % ITEMS, 0, 0, 0, 0.1f);
            } else {
                batch.addUnobserved(cell / ITEMS, cell % ITEMS, 0.1f);
            }
        }
        return batch;
    }

    private static List<JointTerm> terms() {
        CrossEntropy crossEntropy = new CrossEntropy();
        SquaredProbability squared = new SquaredProbability();
        ObservationLoss observations = new ObservationLoss(crossEntropy);
        List<JointTerm> terms = new ArrayList<>(List.of(
                new Observations(observations),
                new Observations(new Penalized(
                        observations,
                        CLIP,
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
            terms.add(new Balance(phi, CLIP));
        }
        return terms;
    }

    @TestFactory
    Stream<DynamicTest> derivativesAreCentralDifferencesInEveryParameter() {
        return terms().stream()
                .map(term -> DynamicTest.dynamicTest(term.toString(), () -> {
                    checkDifferences(point(wholeGrid()), term);
                    checkDifferences(point(separateRows()), term);
                }));
    }

    /** φ of factors goes to the factors of any net that has them, here below relu layers. */
    @TestFactory
    Stream<DynamicTest> derivativesThroughFactorsReachTheTablesOfAnyNet() {
        Architecture neural = new Neural(3, List.of(4), OutputBias.LEARNED, WIDE);
        return Stream.of(Representation.PRODUCT, Representation.CONCATENATION)
                .map(phi -> DynamicTest.dynamicTest(
                        phi.toString(),
                        () -> checkDifferences(
                                new Point(wholeGrid(), CLIP, factors(), neural), new Balance(phi, CLIP))));
    }

    /** Logits are floats: a step of 1/64 leaves rounding of about 1e-5 and a curvature of about 1e-3 of the largest derivative. */
    private static void checkDifferences(Point point, JointTerm term) {
        Map<Tower, float[]> gradients = point.gradient(term, ALL);
        double scale = 0;
        for (float[] gradient : gradients.values()) {
            for (float g : gradient) {
                scale = Math.max(scale, Math.abs(g));
            }
        }
        assertThat(scale).isPositive();
        for (Tower tower : ALL) {
            float[] theta = point.thetas.get(tower);
            for (int j = 0; j < theta.length; j++) {
                assertThat((double) gradients.get(tower)[j])
                        .as("%s %d", tower, j)
                        .isCloseTo(difference(point, term, theta, j), within(3e-3 * scale));
            }
        }
    }

    private static double difference(Point point, JointTerm term, float[] theta, int j) {
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
                    Map<Tower, float[]> all = point(wholeGrid()).gradient(term, ALL);
                    for (Tower moved : ALL) {
                        Map<Tower, float[]> one = point(wholeGrid()).gradient(term, List.of(moved));
                        for (Tower tower : ALL) {
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
        Point clipped = new Point(wholeGrid(), new Clip(0.999f, 1), factors(), factors());
        assertThat(clipped.gradient(term, ALL).get(Tower.PROPENSITY)).containsOnly(0);
        Point free = new Point(wholeGrid(), Clip.none(), factors(), factors());
        assertThat(free.gradient(term, ALL).get(Tower.PROPENSITY))
                .doesNotContain(Float.NaN)
                .isNotEqualTo(new float[free.thetas.get(Tower.PROPENSITY).length]);
    }

    /** Weights and Δ stay finite where float probabilities have rounded to 1. */
    @Test
    void withoutClippingWeightsOfExtremeLogitsAreWhatTheyShouldBe() {
        float[] z = {-20, 20, 0, -20};
        Map<Tower, float[]> logits = Map.of(Tower.PROPENSITY, z, Tower.PREDICTION, new float[4]);
        Batch batch = Logits.all(new float[] {1, 0, 1, 0}, new float[4]);
        JointRows rows = Logits.rows(batch, Clip.none(), logits);
        assertThat((double) batch.weight()[0]).isCloseTo(1 + Math.exp(20), within(1e-5 * Math.exp(20)));
        assertThat(batch.weight()[2]).isEqualTo(2);
        double g = (1 + Math.exp(20) - (1 + Math.exp(20)) + 2 - 1) / 4;
        assertThat(Logits.value(rows, new Balance(Representation.ONE, Clip.none())))
                .isCloseTo(g * g, within(1e-5 * Math.exp(40)));
    }

    /** p rounds to 0 where nothing is observed and to 1 where something is: both rows have a weight, −1 and 1. */
    @Test
    void thePropensityThatAnObservationDoesNotAskForMayBeZero() {
        float[] z = {-200, 200, 0};
        Map<Tower, float[]> logits = Map.of(Tower.PROPENSITY, z, Tower.PREDICTION, new float[3]);
        JointRows rows = Logits.rows(Logits.all(new float[] {0, 1, 1}, new float[3]), Clip.none(), logits);
        JointSlopes slopes = Logits.slopes(4);
        Part balance = new Part(1, new Balance(Representation.ONE, Clip.none()), List.of(Tower.PROPENSITY));
        assertThat(Logits.evaluate(rows, List.of(balance), slopes)).isCloseTo(4.0 / 9, within(1e-6));
        float[] expected = {0, 0, -4f / 9};
        for (int k = 0; k < 3; k++) {
            assertThat(slopes.of(Tower.PROPENSITY)[k]).as("row %d", k).isCloseTo(expected[k], within(1e-6f));
        }
    }

    @Test
    void aBatchWithoutObservedRowsLeavesWeightedTermsOutAndCounts() {
        Batch batch = Logits.all(new float[3], new float[3]);
        JointRows rows =
                Logits.rows(batch, CLIP, Map.of(Tower.PROPENSITY, new float[3], Tower.PREDICTION, new float[3]));
        Part estimate = new Part(1, new Estimate(new SelfNormalized(), new CrossEntropy()), ALL);
        Part observations = new Part(1, new Observations(new ObservationLoss(new CrossEntropy())), ALL);
        JointObjective.Running run =
                new JointObjective(List.of(estimate, observations)).start(null, SEED, Workers.single());
        JointSlopes slopes = Logits.slopes(4);
        slopes.clear(3);
        assertThat(run.add(rows, slopes)).isCloseTo(Math.log(2), within(1e-6));
        assertThat(run.skippedBatches()).isEqualTo(1);
        assertThat(slopes.of(Tower.PROPENSITY)).containsOnly(0.5f / 3);
    }

    @Test
    void whatATermCannotReadIsNamed() {
        Point biases = new Point(wholeGrid(), CLIP, factors(), new BiasesOnly());
        assertThatThrownBy(() -> biases.value(new Balance(Representation.PRODUCT, CLIP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("balancing by factors needs a prediction net with user and item factors, got");
        JointRows rows =
                Logits.rows(Logits.all(new float[] {1}, new float[1]), CLIP, Map.of(Tower.PROPENSITY, new float[1]));
        assertThatThrownBy(() -> Logits.value(rows, new EntireSpace()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the objective reads a PREDICTION net, but there are only [PROPENSITY]");
    }

    @Test
    void aStrengthThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Part(Double.NaN, new EntireSpace(), ALL))
                .hasMessage("strength of a term must be finite and >= 0, got NaN");
    }
}
