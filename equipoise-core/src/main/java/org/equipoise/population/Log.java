package org.equipoise.population;

import java.util.Optional;

/**
 * A log as it was read, column-wise, with ids already dense. Optional columns are null inside and {@link Optional} outside.
 * Row k keeps its place in the source, so that an error can name it. Arrays are not copied and must not be changed.
 */
public final class Log {
    private final Ids users;
    private final Ids items;
    private final int[] user;
    private final int[] item;
    private final float[] label;
    private final boolean[] observed;
    private final float[] propensity;

    /**
     * @param label one a row; meaningless where {@code observed} is false
     * @param observed which rows have a known label, or null if all have
     * @param propensity one a row, or null if the log has none
     * @throws IllegalArgumentException if the columns differ in length
     */
    public Log(Ids users, Ids items, int[] user, int[] item, float[] label, boolean[] observed, float[] propensity) {
        if (item.length != user.length
                || label.length != user.length
                || (observed != null && observed.length != user.length)
                || (propensity != null && propensity.length != user.length)) {
            throw new IllegalArgumentException("the columns of a log must be equally long");
        }
        this.users = users;
        this.items = items;
        this.user = user;
        this.item = item;
        this.label = label;
        this.observed = observed;
        this.propensity = propensity;
    }

    /** How many rows. */
    public int rows() {
        return user.length;
    }

    /** The ids behind the numbers of {@link #user()}. */
    public Ids users() {
        return users;
    }

    /** The ids behind the numbers of {@link #item()}. */
    public Ids items() {
        return items;
    }

    /** The user of each row. Not a copy. */
    public int[] user() {
        return user;
    }

    /** The item of each row. Not a copy. */
    public int[] item() {
        return item;
    }

    /** The label of each row, meaningless where it is not observed. Not a copy. */
    public float[] label() {
        return label;
    }

    /** Which rows have a known label; empty if all have. Not a copy. */
    public Optional<boolean[]> observed() {
        return Optional.ofNullable(observed);
    }

    /** The propensity of each row, if the log has them. Not a copy. */
    public Optional<float[]> propensity() {
        return Optional.ofNullable(propensity);
    }
}
