package org.equipoise.metric;

import java.util.Arrays;
import org.equipoise.population.Interactions;

/**
 * Test rows whose pair (user, item) also stands among the training rows. Their labels leak: a model may have memorized them. No
 * row is dropped unless asked for.
 */
public final class Overlap {
    private final Interactions test;
    private final int[] rows;

    private Overlap(Interactions test, int[] rows) {
        this.test = test;
        this.rows = rows;
    }

    /** O((n + m) log m) for n test and m training rows; users and items are numbered alike in both. */
    public static Overlap of(Interactions test, Interactions training) {
        long[] known = new long[training.size()];
        for (int k = 0; k < known.length; k++) {
            known[k] = cell(training, k);
        }
        Arrays.sort(known);
        int[] rows = new int[test.size()];
        int count = 0;
        for (int k = 0; k < rows.length; k++) {
            if (Arrays.binarySearch(known, cell(test, k)) >= 0) {
                rows[count++] = k;
            }
        }
        return new Overlap(test, Arrays.copyOf(rows, count));
    }

    private static long cell(Interactions rows, int k) {
        return (long) rows.user(k) << 32 | (rows.item(k) & 0xFFFFFFFFL);
    }

    /** How many test rows overlap. */
    public int count() {
        return rows.length;
    }

    /** The numbers of these test rows, ascending. A copy. */
    public int[] rows() {
        return rows.clone();
    }

    /** The test rows without them, in order, with their propensities if they have any. */
    public Interactions remaining() {
        int size = test.size() - rows.length;
        int[] users = new int[size];
        int[] items = new int[size];
        float[] labels = new float[size];
        float[] propensities = test.propensities().isPresent() ? new float[size] : null;
        int next = 0;
        for (int k = 0; k < test.size(); k++) {
            if (Arrays.binarySearch(rows, k) < 0) {
                users[next] = test.user(k);
                items[next] = test.item(k);
                labels[next] = test.label(k);
                if (propensities != null) {
                    propensities[next] = test.propensities().orElseThrow()[k];
                }
                next++;
            }
        }
        Interactions remaining = Interactions.of(users, items, labels);
        return propensities == null ? remaining : remaining.withPropensities(propensities);
    }
}
