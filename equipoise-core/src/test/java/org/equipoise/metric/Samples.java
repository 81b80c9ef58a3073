package org.equipoise.metric;

import java.util.Arrays;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;

/** Small test rows made from a seed. */
final class Samples {
    private Samples() {}

    /** Rows of random users, of whom some have one label only; user indices have gaps. */
    static Interactions rows(int size, int users, Seed seed) {
        int[] user = new int[size];
        int[] item = new int[size];
        float[] label = new float[size];
        for (int k = 0; k < size; k++) {
            user[k] = 3 * (int) (seed.child("user").uniform(k) * users);
            item[k] = k;
            label[k] = user[k] % 2 == 0 && seed.child("label").uniform(k) < 0.3 ? 1 : 0;
        }
        return Interactions.of(user, item, label);
    }

    /** Normal scores rounded to tenths, so that many are tied. */
    static float[] tiedScores(int size, Seed seed) {
        float[] scores = new float[size];
        for (int k = 0; k < size; k++) {
            scores[k] = Math.round(10 * seed.normal(k)) / 10f;
        }
        return scores;
    }

    static float[] constant(int size, float value) {
        float[] scores = new float[size];
        Arrays.fill(scores, value);
        return scores;
    }
}
