package org.equipoise.kernel;

import java.util.Objects;

/**
 * Rows of a table in an order of their own, repeats allowed: row k of these is row {@code rows[k]} of the table, which lies row after row
 * in a flat array from {@code base} on. Arrays are kept, not copied.
 */
public final class GatheredRows {
    private final float[] array;
    private final int base;
    private final int width;
    private final int[] rows;

    /**
     * @param array holds the table
     * @param base where the table starts
     * @param width columns of the table
     * @param rows numbers of rows; the caller's promise: a row beyond a table's end, but inside of the array, goes unnoticed
     * @throws IndexOutOfBoundsException if the base is not in the array
     */
    public GatheredRows(float[] array, int base, int width, int[] rows) {
        this.array = array;
        this.base = Objects.checkIndex(base, array.length + 1);
        this.width = width;
        this.rows = rows;
    }

    /** The array that holds the table. */
    public float[] array() {
        return array;
    }

    /** Where row k starts in the array. */
    public int start(int k) {
        return base + rows[k] * width;
    }

    /**
     * Where columns firstColumn ≤ j &lt; firstColumn + columns of row k stand in the array, for code whose accesses are not checked one by one.
     * The compiler sees no overflow in what is below the result + {@code columns} if {@code columns} is a constant.
     *
     * @throws IndexOutOfBoundsException if any of these columns lies outside of the array
     */
    public int checkedStart(int k, int firstColumn, int columns) {
        return Objects.checkIndex(start(k) + firstColumn, array.length - (columns - 1));
    }

    public int width() {
        return width;
    }

    /** How many rows these are. */
    public int size() {
        return rows.length;
    }
}
