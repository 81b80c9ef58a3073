package org.equipoise.fit;

import org.equipoise.estimator.Batch;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.population.TargetOrder;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Batching;

/**
 * Batches of observed rows and separate rows of D, both in a random order without replacement. The scales make every estimate consistent:
 * an observed row of a batch with B of them stands for n_O/(N B), a row of D for 1/(number of them).
 */
public final class RandomBatches implements BatchSource {

    /** What batches know of their rows of D. */
    enum LookUp {
        /** Nothing but the pairs. */
        NOTHING,
        /** Which of them are unobserved. */
        OBSERVATIONS
    }

    private final Population population;
    private final Interactions observed;
    private final float[] inverse;
    private final Batching batching;
    private final int ratio;
    private final Seed seed;
    private final RowSorter sorter;
    private final int largest;
    private final Pairs drawn;
    private final int[] rows;
    private final int[] arranged;
    private final int[] place;
    private final float[] flags;
    private Permutation observedOrder;
    private TargetOrder targetOrder;
    private int index;

    /**
     * @param inverse 1/p̂ of the observed rows; kept
     * @param ratio rows of D for each observed row; 0 for none
     */
    public RandomBatches(Population population, float[] inverse, Batching batching, int ratio, Seed seed) {
        this(new WeightedRows(population, inverse), batching, ratio, LookUp.NOTHING, seed);
    }

    /** @param lookUp what batches know of their rows of D; the other parameters as in the other constructor */
    RandomBatches(WeightedRows weighted, Batching batching, int ratio, LookUp lookUp, Seed seed) {
        population = weighted.population();
        observed = weighted.observed();
        inverse = weighted.inverse();
        this.batching = batching;
        this.ratio = ratio;
        this.seed = seed;
        int most = Math.min(batching.observed(), observed.size());
        largest = (int) Math.min((long) ratio * most, population.size());
        sorter = new RowSorter(population.users(), population.items());
        drawn = new Pairs(Math.max(most, largest));
        rows = new int[most];
        arranged = new int[most];
        place = new int[Math.max(most, largest)];
        flags = lookUp == LookUp.OBSERVATIONS ? new float[largest] : null;
        startEpoch(0);
    }

    /** The observed row that row k of the batch given last stands for; k is below its {@link Batch#observedEnd}. */
    int observedRow(int k) {
        return arranged[k];
    }

    @Override
    public int batches() {
        return batching.batches(observed.size());
    }

    @Override
    public void startEpoch(int epoch) {
        Seed own = seed.child(epoch);
        observedOrder = new Permutation(observed.size(), own.child("observed"));
        targetOrder = population.randomOrder(own.child("target"));
        index = 0;
    }

    @Override
    public void next(Batch batch) {
        batch.clear();
        addObserved(batch);
        int count = (int) Math.min((long) ratio * batch.size(), largest);
        if (count > 0) {
            addTargets(batch, count);
        }
        index++;
    }

    private void addObserved(Batch batch) {
        int from = batching.start(index, observed.size());
        int count = Math.min(batching.start(index + 1, observed.size()), observed.size()) - from;
        observedOrder.apply(from, count, rows);
        drawn.resize(count);
        gather(observed.pairs().users(), rows, count, drawn.users());
        gather(observed.pairs().items(), rows, count, drawn.items());
        int first = batch.appendObserved(count, (float) (population.density() / count));
        sorter.write(drawn, batch.pairs(), first, place);
        writeRows(observed.labels(), count, batch);
    }

    private void writeRows(float[] labels, int count, Batch batch) {
        float[] label = batch.label();
        float[] weight = batch.weight();
        for (int k = 0; k < count; k++) {
            int row = rows[k];
            int at = place[k];
            arranged[at] = row;
            label[at] = labels[row];
            weight[at] = inverse[row];
        }
    }

    private void addTargets(Batch batch, int count) {
        if (flags == null) {
            targetOrder.next(count, drawn);
        } else {
            targetOrder.next(count, drawn, flags);
        }
        int first = batch.appendTargets(count, 1f / count);
        sorter.write(drawn, batch.pairs(), first, place);
        if (flags != null) {
            for (int k = 0; k < count; k++) {
                if (flags[k] == 0) {
                    batch.markUnobserved(place[k]);
                }
            }
        }
    }

    private static void gather(int[] source, int[] rows, int count, int[] target) {
        for (int k = 0; k < count; k++) {
            target[k] = source[rows[k]];
        }
    }
}
