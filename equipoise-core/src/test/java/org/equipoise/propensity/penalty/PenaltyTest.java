package org.equipoise.propensity.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.architecture.Additive;
import org.equipoise.architecture.Factorization;
import org.equipoise.population.Pairs;
import org.equipoise.propensity.Binning;
import org.equipoise.propensity.PropensityBatch;
import org.equipoise.propensity.penalty.BalanceError.Part;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.Scorer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What penalties on propensities must hold, and the theorems about them. */
final class PenaltyTest {
    private static final Seed SEED = new Seed(20_261_701);
    private static final int ROWS = 24;
    private static final Binning BINS = Binning.equalWidth(4);

    /** Propensities well inside of their bins, so that a small step changes no bin. */
    private static float[] pHat() {
        float[] p = new float[ROWS];
        for (int k = 0; k < ROWS; k++) {
            p[k] = (float) (0.25 * (k % 4) + 0.05 + 0.15 * SEED.child("p").uniform(k));
        }
        return p;
    }

    private static PropensityBatch batch(Scorer scorer) {
        int[] users = new int[ROWS];
        int[] items = new int[ROWS];
        float[] observed = new float[ROWS];
        for (int k = 0; k < ROWS; k++) {
            users[k] = k % 5;
            items[k] = k % 3;
            observed[k] = SEED.child("o").uniform(k) < 0.4 ? 1 : 0;
        }
        float[] theta = new float[scorer.parameters()];
        scorer.initialize(theta, SEED.child("theta"));
        return new PropensityBatch(scorer, theta, Pairs.of(users, items), new float[ROWS], observed);
    }

    private static PropensityBatch batch() {
        return batch(new Additive(3, new Initialization.Normal(1)).of(5, 3));
    }

    private static List<Penalty.Stateless> penalties() {
        return List.of(
                new SquaredCalibrationError(BINS),
                new SquaredCalibrationError(Binning.equalMass(5)),
                new AbsoluteCalibrationError(BINS),
                new SoftCalibrationError(4, 0.02),
                new SoftCalibrationError(7, 0.5),
                new SampleVariance(),
                new MeanInverseSquare(),
                new BalanceError(new One(), BINS, Part.ALL),
                new BalanceError(Factors.CONCATENATION, BINS, Part.WITHIN),
                new BalanceError(Factors.CONCATENATION, BINS, Part.BETWEEN),
                new BalanceError(Factors.PRODUCT, BINS, Part.ALL));
    }

    @TestFactory
    Stream<DynamicTest> slopesAreCentralDifferencesInThePropensities() {
        return penalties().stream()
                .map(penalty -> DynamicTest.dynamicTest(penalty.toString(), () -> {
                    float[] slope = new float[ROWS];
                    penalty.slopes(batch(), pHat(), slope);
                    double scale = 0;
                    for (float s : slope) {
                        scale = Math.max(scale, Math.abs(s));
                    }
                    for (int k = 0; k < ROWS; k++) {
                        float[] up = pHat();
                        float[] down = pHat();
                        up[k] += 1f / 1024;
                        down[k] -= 1f / 1024;
                        double difference = (value(penalty, up) - value(penalty, down)) / ((double) up[k] - down[k]);
                        assertThat((double) slope[k]).as("row %d", k).isCloseTo(difference, within(2e-3 * scale));
                    }
                }));
    }

    private static double value(Penalty.Stateless penalty, float[] pHat) {
        return penalty.slopes(batch(), pHat, new float[ROWS]);
    }

    @TestFactory
    Stream<DynamicTest> anEqualPenaltyPrintsTheSameText() {
        return penalties().stream()
                .map(penalty -> DynamicTest.dynamicTest(
                        penalty.toString(),
                        () -> assertThat(penalty.toString()).contains("[").doesNotContain("@")));
    }

    @Test
    void softBinsHardenToBinsOfEqualWidthAndMeltIntoOne() {
        double hard = value(new AbsoluteCalibrationError(BINS), pHat());
        assertThat(value(new SoftCalibrationError(4, 1e-5), pHat())).isCloseTo(hard, within(1e-9));
        double one = value(new AbsoluteCalibrationError(Binning.equalWidth(1)), pHat());
        assertThat(value(new SoftCalibrationError(1, 0.01), pHat())).isCloseTo(one, within(1e-9));
        assertThat(value(new SoftCalibrationError(4, 1e9), pHat())).isCloseTo(one, within(1e-6));
        assertThat(value(new SoftCalibrationError(4, 0.02), pHat())).isBetween(one, 1.0);
        assertThatThrownBy(() -> new SoftCalibrationError(4, 0))
                .hasMessage("temperature must be finite and > 0, got 0");
    }

    /** Zhang and Xia, Lemma 3.3. */
    @Test
    void withinAndBetweenAddUpToTheWholeForAnyBinsAndFeatures() {
        for (BalanceFeatures features : new BalanceFeatures[] {new One(), Factors.CONCATENATION, Factors.PRODUCT}) {
            for (Binning binning : new Binning[] {BINS, Binning.equalMass(5), Binning.equalWidth(1)}) {
                double whole = value(new BalanceError(features, binning, Part.ALL), pHat());
                double within = value(new BalanceError(features, binning, Part.WITHIN), pHat());
                double between = value(new BalanceError(features, binning, Part.BETWEEN), pHat());
                assertThat(within + between).isCloseTo(whole, within(1e-12 * Math.max(1, within)));
            }
        }
    }

    @Test
    void aPenaltyThatIsNegativeCountsAsZeroAndHasNoSlope() {
        Penalty.Running negative = new NonNegative((Penalty.Stateless) (batch, pHat, slope) -> {
                    Arrays.fill(slope, 1);
                    return -1;
                })
                .start(null, SEED, null);
        float[] slope = new float[ROWS];
        assertThat(negative.slopes(batch(), pHat(), slope)).isZero();
        assertThat(slope).containsOnly(0);
        Penalty.Running positive = new NonNegative(new SampleVariance()).start(null, SEED, null);
        assertThat(positive.slopes(batch(), pHat(), slope)).isEqualTo(value(new SampleVariance(), pHat()));
    }

    @Test
    void factorsAreThoseOfTheNetAtThisStep() {
        PropensityBatch batch = batch(new Factorization(2, Biases.NONE, new Initialization.Normal(1)).of(5, 3));
        float[] both = new float[ROWS * 4];
        float[] product = new float[ROWS * 2];
        assertThat(Factors.CONCATENATION.width(batch)).isEqualTo(4);
        assertThat(Factors.PRODUCT.width(batch)).isEqualTo(2);
        Factors.CONCATENATION.fill(batch, both);
        Factors.PRODUCT.fill(batch, product);
        float[] theta = batch.theta();
        assertThat(both[4 * 7]).isEqualTo(theta[2 * 2]);
        assertThat(both[4 * 7 + 3]).isEqualTo(theta[5 * 2 + 1 * 2 + 1]);
        assertThat(product[2 * 7 + 1]).isEqualTo(both[4 * 7 + 1] * both[4 * 7 + 3]);
    }

    @Test
    void aNetWithoutFactorsIsRefusedByName() {
        PropensityBatch batch = batch(new BiasLogit(5, 3));
        assertThatThrownBy(
                        () -> new BalanceError(Factors.PRODUCT, BINS, Part.ALL).slopes(batch, pHat(), new float[ROWS]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("balancing by factors needs a propensity net with user and item factors, got "
                        + "BiasLogit[users=5, items=3]");
    }
}
