package org.equipoise.scorer;

import org.equipoise.kernel.GatheredRows;

/**
 * A named part of a flat parameter array, row-major.
 *
 * @param name what it holds, "user.factors" for instance
 * @param kind what it is to a regularizer
 * @param rows number of rows, 1 for a vector
 * @param columns number of columns
 * @param offset where it starts in θ
 */
public record Tensor(String name, Kind kind, int rows, int columns, int offset) {

    /** What a tensor is to a regularizer that treats parts differently. */
    public enum Kind {
        USER_FACTORS,
        ITEM_FACTORS,
        USER_BIAS,
        ITEM_BIAS,
        GLOBAL_BIAS,
        LAYER
    }

    /** Rows of this table in an array laid out as θ is, by their numbers. */
    GatheredRows gather(float[] array, int[] numbers) {
        return new GatheredRows(array, offset, columns, numbers);
    }

    /** How many numbers it holds. */
    public int size() {
        return Math.multiplyExact(rows, columns);
    }
}
