package org.equipoise.fit;

import org.equipoise.estimator.Batch;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Batching;

/**
 * Batches of observed rows and separate rows of D, both in a random order without replacement. The scales make every estimate consistent:
 * an observed row of a batch with B of them stands for n_O/(N B), a row of D for 1/(number of them).
 */
public final class RandomBatches implements BatchSource {
    private final Population population;
    private final float[] inverse;
    private final Batching batching;
    private final int ratio;
    private final Seed seed;
    private final long[] members;
    private final Pairs drawn;
    private final float[] flags;
    private Permutation rows;
    private Permutation targets;
    private int index;

    /**
     * @param inverse 1/p̂ of the observed rows; kept
     * @param ratio rows of D for each observed row; 0 for none
     */
    public RandomBatches(Population population, float[] inverse, Batching batching, int ratio, Seed seed) {
        this.population = population;
        this.inverse = inverse;
        this.batching = batching;
        this.ratio = ratio;
        this.seed = seed;
        int most = Math.min(batching.observed(), population.observed().size());
        int draws = (int) Math.min((long) ratio * most, population.size());
        members = new long[draws];
        drawn = new Pairs(draws);
        flags = new float[draws];
        startEpoch(0);
    }

    @Override
    public int batches() {
        return batching.batches(population.observed().size());
    }

    @Override
    public void startEpoch(int epoch) {
        Seed own = seed.child(epoch);
        rows = new Permutation(population.observed().size(), own.child("observed"));
        targets = new Permutation(population.size(), own.child("target"));
        index = 0;
    }

    @Override
    public void next(Batch batch) {
        batch.clear();
        addObserved(batch);
        int count = (int) Math.min((long) ratio * batch.size(), members.length);
        if (count > 0) {
            addTargets(batch, count);
        }
        index++;
    }

    private void addObserved(Batch batch) {
        Interactions observed = population.observed();
        int from = batching.start(index, observed.size());
        int to = Math.min(batching.start(index + 1, observed.size()), observed.size());
        float scale = (float) (population.density() / (to - from));
        for (int k = from; k < to; k++) {
            int row = (int) rows.apply(k);
            batch.add(observed.user(row), observed.item(row), observed.label(row), inverse[row], scale, 0);
        }
    }

    private void addTargets(Batch batch, int count) {
        long first = (long) index * members.length;
        for (int k = 0; k < count; k++) {
            members[k] = targets.apply((first + k) % population.size());
        }
        population.lookUp(members, count, drawn, flags);
        float scale = 1f / count;
        for (int k = 0; k < count; k++) {
            batch.add(drawn.user(k), drawn.item(k), 0, 0, 0, scale);
        }
    }
}
