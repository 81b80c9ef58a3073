package org.equipoise.propensity.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.equipoise.architecture.Architecture;
import org.equipoise.architecture.Factorization;
import org.equipoise.optimizer.Adam;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.propensity.Binning;
import org.equipoise.propensity.PropensityBatch;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.junit.jupiter.api.Test;

final class AdversarialErrorTest {
    private static final int USERS = 6;
    private static final int ITEMS = 5;
    private static final int ROWS = USERS * ITEMS;
    private static final Architecture NET =
            new Factorization(3, Biases.USER_ITEM_GLOBAL, new Initialization.Normal(0.1));
    private static final Grid GRID =
            new Grid(USERS, ITEMS, Interactions.of(new int[] {0}, new int[] {0}, new float[] {1}));

    private static AdversarialError penalty(int bins, double lr) {
        return new AdversarialError(new UnifiedError(Binning.equalWidth(bins)), NET, Adam.coupled(lr, 0));
    }

    private static Penalty.Running start(AdversarialError penalty) {
        return penalty.start(GRID, new Seed(20_261_702), Workers.single());
    }

    /** Users below 3 are observed where the item is even, the others never. */
    private static float[] observed() {
        float[] observed = new float[ROWS];
        for (int k = 0; k < ROWS; k++) {
            observed[k] = k / ITEMS < 3 && k % ITEMS % 2 == 0 ? 1 : 0;
        }
        return observed;
    }

    private static PropensityBatch batch(float[] observed) {
        int[] users = new int[ROWS];
        int[] items = new int[ROWS];
        for (int k = 0; k < ROWS; k++) {
            users[k] = k / ITEMS;
            items[k] = k % ITEMS;
        }
        return new PropensityBatch(
                new BiasLogit(USERS, ITEMS), new float[12], Pairs.of(users, items), new float[ROWS], observed);
    }

    private static float[] constant(float p) {
        float[] pHat = new float[ROWS];
        Arrays.fill(pHat, p);
        return pHat;
    }

    private static double meanAbsoluteGap(float[] observed, float[] pHat) {
        double sum = 0;
        for (int k = 0; k < ROWS; k++) {
            sum += Math.abs(observed[k] - pHat[k]);
        }
        return sum / ROWS;
    }

    @Test
    void theAdversaryClimbsAndNeverPassesItsBound() {
        float[] pHat = constant(0.3f);
        Penalty.Running running = start(penalty(10, 0.05));
        double first = running.slopes(batch(observed()), pHat, new float[ROWS]);
        double last = first;
        for (int step = 0; step < 2000; step++) {
            last = running.slopes(batch(observed()), pHat, new float[ROWS]);
            assertThat(last).isLessThanOrEqualTo(meanAbsoluteGap(observed(), pHat) + 1e-6);
        }
        assertThat(last).isGreaterThan(10 * first).isGreaterThan(0.9 * meanAbsoluteGap(observed(), pHat));
    }

    /** Each slope is at most |ω|/N in size: a bounded adversary moves propensities boundedly. */
    @Test
    void slopesAreBounded() {
        Penalty.Running running = start(penalty(4, 10));
        float[] slope = new float[ROWS];
        for (int step = 0; step < 50; step++) {
            running.slopes(batch(observed()), constant(0.3f), slope);
        }
        for (float s : slope) {
            assertThat(Math.abs(s)).isLessThanOrEqualTo(1f / ROWS);
        }
    }

    @Test
    void aBatchWithoutAnObservedRowIsLeftOutAndCounted() {
        Penalty.Running disturbed = start(penalty(4, 0.05));
        Penalty.Running plain = start(penalty(4, 0.05));
        float[] slope = constant(7);
        assertThat(disturbed.slopes(batch(new float[ROWS]), constant(0.3f), slope))
                .isZero();
        assertThat(slope).containsOnly(0);
        assertThat(disturbed.skippedBatches()).isEqualTo(1);
        assertThat(disturbed.slopes(batch(observed()), constant(0.3f), new float[ROWS]))
                .isEqualTo(plain.slopes(batch(observed()), constant(0.3f), new float[ROWS]));
        assertThat(disturbed.skippedBatches()).isEqualTo(1);
        assertThat(plain.skippedBatches()).isZero();
    }
}
