package org.equipoise.schedule;

import org.equipoise.Check;

/**
 * How an epoch is cut into batches: every observed row once, in random order, and beside each {@code ratio} rows of the target population,
 * drawn without replacement.
 *
 * @param observed observed rows a batch, at least 1
 * @param ratio G, rows of D for each observed row, at least 0; rows of D are drawn only where the estimator uses them
 * @param remainder what becomes of the rows that do not fill a batch
 */
public record Batching(int observed, int ratio, Remainder remainder) {

    /** What becomes of the rows that do not fill a batch. */
    public enum Remainder {
        /** There is none: batches are made a little smaller, all of nearly one size. */
        SPREAD,
        /** They are left out of this epoch (the released codes). */
        DROP
    }

    public Batching {
        Check.atLeast("observed rows a batch", observed, 1);
        Check.atLeast("target rows for each observed row", ratio, 0);
    }

    /** How many batches an epoch over {@code rows} observed rows has. */
    public int batches(int rows) {
        return remainder == Remainder.DROP
                ? Math.max(1, rows / observed)
                : (int) (((long) rows + observed - 1) / observed);
    }

    /** Where batch {@code index} of {@code batches} starts among the {@code rows} observed rows. */
    public int start(int index, int rows) {
        return remainder == Remainder.DROP
                ? (int) Math.min(rows, (long) index * observed)
                : (int) ((long) rows * index / batches(rows));
    }
}
