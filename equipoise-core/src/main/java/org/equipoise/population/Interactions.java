package org.equipoise.population;

import java.util.Objects;
import java.util.Optional;

/**
 * Labelled pairs, column-wise: row k is the pair (user, item) with label y, and, where the log gives one, the propensity
 * with which it was observed. Rows keep the order of their source. The arrays are not copied and must not be changed.
 */
public final class Interactions {
    private final Pairs pairs;
    private final float[] labels;
    private final float[] propensities;

    private Interactions(Pairs pairs, float[] labels, float[] propensities) {
        this.pairs = pairs;
        this.labels = labels;
        this.propensities = propensities;
    }

    /**
     * @param labels one label a pair, finite
     * @throws IllegalArgumentException if the arrays differ in length or a label is not finite
     */
    public static Interactions of(int[] users, int[] items, float[] labels) {
        return checked(Pairs.of(users, items), labels, null);
    }

    /** These rows with a propensity each; what a propensity may be is for {@code propensity.Given} to check. */
    public Interactions withPropensities(float[] given) {
        return checked(pairs, labels, given);
    }

    private static Interactions checked(Pairs pairs, float[] labels, float[] propensities) {
        if (labels.length != pairs.size()) {
            throw new IllegalArgumentException(
                    "one label a pair is needed: " + pairs.size() + " pairs, " + labels.length + " labels");
        }
        if (propensities != null && propensities.length != pairs.size()) {
            throw new IllegalArgumentException(
                    "one propensity a pair is needed: " + pairs.size() + " pairs, " + propensities.length);
        }
        for (int k = 0; k < labels.length; k++) {
            if (!Float.isFinite(labels[k])) {
                throw new IllegalArgumentException("label " + k + " must be finite, got " + labels[k]);
            }
        }
        return new Interactions(pairs, labels, propensities);
    }

    /**
     * The given rows of these, in the given order, with their propensities if there are any.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Interactions select(int[] rows) {
        int[] users = new int[rows.length];
        int[] items = new int[rows.length];
        float[] label = new float[rows.length];
        float[] propensity = propensities == null ? null : new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            int row = Objects.checkIndex(rows[k], size());
            users[k] = user(row);
            items[k] = item(row);
            label[k] = labels[row];
            if (propensity != null) {
                propensity[k] = propensities[row];
            }
        }
        return new Interactions(Pairs.of(users, items), label, propensity);
    }

    /** How many rows. */
    public int size() {
        return labels.length;
    }

    /** The pair of each row. Not to be changed. */
    public Pairs pairs() {
        return pairs;
    }

    /** The user of a row. */
    public int user(int row) {
        return pairs.user(row);
    }

    /** The item of a row. */
    public int item(int row) {
        return pairs.item(row);
    }

    /** y of a row. */
    public float label(int row) {
        return labels[row];
    }

    /** The labels, one a row. Not to be changed. */
    public float[] labels() {
        return labels;
    }

    /** The given propensities, one a row, if the log has them. Not to be changed. */
    public Optional<float[]> propensities() {
        return Optional.ofNullable(propensities);
    }

    /** The mean label. */
    public double meanLabel() {
        double sum = 0;
        for (float label : labels) {
            sum += label;
        }
        return sum / size();
    }
}
