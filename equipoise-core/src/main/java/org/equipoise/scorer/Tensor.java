package org.equipoise.scorer;

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
        USER_FACTORS(Index.USER),
        ITEM_FACTORS(Index.ITEM),
        USER_BIAS(Index.USER),
        ITEM_BIAS(Index.ITEM),
        GLOBAL_BIAS(Index.NONE),
        LAYER(Index.NONE);

        private final Index index;

        Kind(Index index) {
            this.index = index;
        }

        /** What numbers its rows. */
        public Index index() {
            return index;
        }
    }

    /** What numbers the rows of a tensor: the score of a pair depends on one row of a tensor that is numbered by user or item. */
    public enum Index {
        /** Users: a pair reaches the row of its user. */
        USER,
        /** Items: a pair reaches the row of its item. */
        ITEM,
        /** Nothing: a pair reaches all of it. */
        NONE
    }

    /** How many numbers it holds. */
    public int size() {
        return Math.multiplyExact(rows, columns);
    }
}
