package org.equipoise.metric;

import java.util.Arrays;
import java.util.BitSet;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.RowsByUser;

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

    /** O(n + m) for n test and m training rows; users and items are numbered alike in both. */
    public static Overlap of(Interactions test, Interactions training) {
        RowsByUser asked = RowsByUser.of(test.pairs());
        RowsByUser known = RowsByUser.of(training.pairs());
        int[] knownItems = known.items(training.pairs());
        int[] testItems = test.pairs().items();
        int[] seenBy = new int[items(test.pairs(), training.pairs())];
        Arrays.fill(seenBy, -1);
        BitSet overlapping = new BitSet(test.size());
        for (int user = 0; user < Math.min(asked.users(), known.users()); user++) {
            for (int k = known.starts()[user]; k < known.starts()[user + 1]; k++) {
                seenBy[knownItems[k]] = user;
            }
            for (int k = asked.starts()[user]; k < asked.starts()[user + 1]; k++) {
                int row = asked.rows()[k];
                overlapping.set(row, seenBy[testItems[row]] == user);
            }
        }
        return new Overlap(test, overlapping.stream().toArray());
    }

    private static int items(Pairs... lists) {
        int items = 0;
        for (Pairs pairs : lists) {
            int[] item = pairs.items();
            for (int k = 0; k < pairs.size(); k++) {
                items = Math.max(items, item[k] + 1);
            }
        }
        return items;
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
