package org.equipoise;

import org.equipoise.estimator.Batch;
import org.equipoise.population.Pairs;

/** All of D as one batch. */
public final class WholePopulation {
    private WholePopulation() {}

    /** Row k is observed where {@code observed[k]} is 1, and has the scales o/N and 1/N. */
    public static Batch batch(Pairs pairs, float[] observed, float[] label, float[] inversePropensity) {
        Batch batch = new Batch(pairs.size());
        float scale = 1f / pairs.size();
        for (int k = 0; k < pairs.size(); k++) {
            if (observed[k] != 0) {
                batch.add(pairs.user(k), pairs.item(k), label[k], inversePropensity[k], scale, scale);
            } else {
                batch.addUnobserved(pairs.user(k), pairs.item(k), scale);
            }
        }
        System.arraycopy(inversePropensity, 0, batch.inverse(), 0, pairs.size());
        return batch;
    }
}
