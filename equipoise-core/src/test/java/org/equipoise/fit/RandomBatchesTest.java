package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.equipoise.SimulatedRatings;
import org.equipoise.estimator.Batch;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.ErrorImputation;
import org.equipoise.estimator.InversePropensity;
import org.equipoise.estimator.LossEstimator;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Batching;
import org.equipoise.schedule.Batching.Remainder;
import org.junit.jupiter.api.Test;

final class RandomBatchesTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(30, 20, 0.5, new Seed(20_261_001));
    private static final Seed SEED = new Seed(20_261_002);
    private static final int BATCH = 16;
    private static final int RATIO = 3;

    private static List<Population> populations() {
        return List.of(RATINGS.grid(), RATINGS.impressions());
    }

    private static float[] inverse(Population population) {
        float[] given = population.observed().propensities().orElseThrow().clone();
        for (int k = 0; k < given.length; k++) {
            given[k] = 1 / given[k];
        }
        return given;
    }

    private static RandomBatches batches(Population population, Remainder remainder, int ratio) {
        return new RandomBatches(population, inverse(population), new Batching(BATCH, ratio, remainder), ratio, SEED);
    }

    private static float error(int user, int item) {
        return (float) (2 * SEED.child("error").uniform(100L * user + item));
    }

    private static float imputed(int user, int item) {
        return (float) (2 * SEED.child("imputed").uniform(100L * user + item));
    }

    private static double value(LossEstimator estimator, Batch batch) {
        float[] e = new float[batch.size()];
        float[] eHat = new float[batch.size()];
        for (int k = 0; k < batch.size(); k++) {
            e[k] = error(batch.pairs().user(k), batch.pairs().item(k));
            eHat[k] = imputed(batch.pairs().user(k), batch.pairs().item(k));
        }
        return estimator.value(batch, e, eHat);
    }

    /** The whole population at once: every observed row, every member of D. */
    private static Batch everything(Population population) {
        Batch batch = new Batch(1);
        Interactions observed = population.observed();
        float[] inverse = inverse(population);
        float scale = 1f / population.size();
        for (int k = 0; k < observed.size(); k++) {
            batch.add(observed.user(k), observed.item(k), observed.label(k), inverse[k], scale, 0);
        }
        Pairs one = new Pairs(1);
        for (long member = 0; member < population.size(); member++) {
            population.lookUp(new long[] {member}, 1, one, new float[1]);
            batch.add(one.user(0), one.item(0), 0, 0, 0, scale);
        }
        return batch;
    }

    @Test
    void batchesEstimateTheValueOnTheWholePopulationWithoutBias() {
        int epochs = 400;
        for (LossEstimator estimator :
                List.of(new DoublyRobust(), new InversePropensity(), ErrorImputation.standard())) {
            for (Population population : populations()) {
                double whole = value(estimator, everything(population));
                for (Remainder remainder : Remainder.values()) {
                    RandomBatches source = batches(population, remainder, RATIO);
                    Batch batch = new Batch(1);
                    double sum = 0;
                    double squares = 0;
                    int n = 0;
                    for (int epoch = 0; epoch < epochs; epoch++) {
                        source.startEpoch(epoch);
                        for (int k = 0; k < source.batches(); k++, n++) {
                            source.next(batch);
                            double value = value(estimator, batch);
                            sum += value;
                            squares += value * value;
                        }
                    }
                    // Batches of an epoch are drawn without replacement, which only makes the mean more exact.
                    double mean = sum / n;
                    double standardError = Math.sqrt((squares / n - mean * mean) / n);
                    assertThat(mean)
                            .as("%s, %s, %s, %s", estimator, population.getClass(), remainder, SEED)
                            .isCloseTo(whole, within(4 * standardError));
                    assertThat(standardError).isLessThan(0.05 * whole);
                }
            }
        }
    }

    @Test
    void anEpochHasEveryObservedRowOnceUnlessARemainderIsDropped() {
        for (Population population : populations()) {
            int rows = population.observed().size();
            for (Remainder remainder : Remainder.values()) {
                RandomBatches source = batches(population, remainder, RATIO);
                int[] seen = new int[600];
                Batch batch = new Batch(1);
                source.startEpoch(5);
                int total = 0;
                for (int k = 0; k < source.batches(); k++) {
                    source.next(batch);
                    int observed = batch.observedRows();
                    assertThat(batch.observedEnd()).isEqualTo(observed);
                    assertThat(batch.targetsFrom()).isEqualTo(observed);
                    assertThat(batch.targetRows()).isBetween(RATIO * (observed - 1), RATIO * observed);
                    total += observed;
                    for (int row = 0; row < observed; row++) {
                        seen[batch.pairs().user(row) * 20 + batch.pairs().item(row)]++;
                    }
                }
                assertThat(seen).containsAnyOf(1).doesNotContain(2);
                assertThat(total).isEqualTo(remainder == Remainder.SPREAD ? rows : rows / BATCH * BATCH);
            }
        }
    }

    @Test
    void aRowCarriesItsLabelWeightAndScale() {
        for (Population population : populations()) {
            RandomBatches source = batches(population, Remainder.DROP, RATIO);
            Batch batch = new Batch(1);
            source.next(batch);
            Interactions observed = population.observed();
            for (int k = 0; k < BATCH; k++) {
                int row = rowOf(observed, batch.pairs().user(k), batch.pairs().item(k));
                assertThat(batch.label()[k]).isEqualTo(observed.label(row));
                assertThat(batch.weight()[k]).isEqualTo(inverse(population)[row]);
                assertThat((double) batch.observedScale()[k]).isCloseTo(observed.size() / 600.0 / BATCH, within(1e-8));
                assertThat(batch.targetScale()[k]).isZero();
            }
            for (int k = BATCH; k < batch.size(); k++) {
                assertThat(batch.observed(k)).isFalse();
                assertThat(batch.weight()[k]).isZero();
                assertThat(batch.targetScale()[k]).isEqualTo(1f / (RATIO * BATCH));
            }
        }
    }

    private static int rowOf(Interactions rows, int user, int item) {
        for (int k = 0; k < rows.size(); k++) {
            if (rows.user(k) == user && rows.item(k) == item) {
                return k;
            }
        }
        throw new AssertionError("not observed: " + user + ", " + item);
    }

    @Test
    void targetsAreDrawnWithoutReplacementUntilThePopulationIsThrough() {
        Population population = RATINGS.grid();
        RandomBatches source = batches(population, Remainder.DROP, RATIO);
        int[] drawn = new int[600];
        Batch batch = new Batch(1);
        int count = 0;
        for (int k = 0; k < source.batches(); k++) {
            source.next(batch);
            for (int row = BATCH; row < batch.size(); row++, count++) {
                int cell = batch.pairs().user(row) * 20 + batch.pairs().item(row);
                drawn[cell]++;
                assertThat(drawn[cell]).isLessThanOrEqualTo(1 + count / 600);
            }
        }
    }

    @Test
    void ratioZeroDrawsNoTargets() {
        Batch batch = new Batch(1);
        batches(RATINGS.grid(), Remainder.SPREAD, 0).next(batch);
        assertThat(batch.targetRows()).isZero();
        assertThat(batch.anyObserved()).isTrue();
    }

    @Test
    void epochsDifferAndEachIsTheSameWhenStartedAgain() {
        RandomBatches source = batches(RATINGS.grid(), Remainder.SPREAD, RATIO);
        int[] first = users(source, 0);
        assertThat(users(source, 1)).isNotEqualTo(first);
        assertThat(users(source, 0)).isEqualTo(first);
    }

    private static int[] users(RandomBatches source, int epoch) {
        Batch batch = new Batch(1);
        source.startEpoch(epoch);
        source.next(batch);
        return Arrays.copyOf(batch.pairs().users(), batch.size());
    }
}
