package org.equipoise.optimizer;

import org.equipoise.parallel.Ranges;

/**
 * Rows of tables, each once, in ascending order. It is refilled at a cost that follows the number of rows put in: they are marked in a bitmap of which a
 * second bitmap says where it is not empty, and reading the marks clears them. (Of five million rows the second has 1,221 words.)
 */
final class RowSet {
    private final long[] marks;
    private final long[] used;
    private int[] rows = new int[0];
    private int size;

    /** @param bound rows are below it */
    RowSet(int bound) {
        marks = new long[(bound + 63) >>> 6];
        used = new long[(marks.length + 63) >>> 6];
    }

    /** Becomes the set of the first {@code count} rows of an array, which may repeat. */
    void fill(int[] from, int count) {
        for (int k = 0; k < count; k++) {
            int word = from[k] >>> 6;
            marks[word] |= 1L << from[k];
            used[word >>> 6] |= 1L << word;
        }
        if (rows.length < count) {
            rows = new int[count];
        }
        size = 0;
        for (int k = 0; k < used.length; k++) {
            long words = used[k];
            used[k] = 0;
            for (; words != 0; words &= words - 1) {
                take((k << 6) + Long.numberOfTrailingZeros(words));
            }
        }
    }

    private void take(int word) {
        long bits = marks[word];
        marks[word] = 0;
        for (; bits != 0; bits &= bits - 1) {
            rows[size++] = (word << 6) + Long.numberOfTrailingZeros(bits);
        }
    }

    /** How many rows are in it. */
    int size() {
        return size;
    }

    /**
     * The ranges of a table that rows number from ≤ k &lt; to of this set fill; adjacent rows are one range.
     *
     * @param offset where the table starts
     * @param columns of the table
     */
    void ranges(int from, int to, int offset, int columns, Ranges.Task task) {
        int k = from;
        while (k < to) {
            int first = rows[k];
            int next = first + 1;
            k++;
            while (k < to && rows[k] == next) {
                next++;
                k++;
            }
            task.run(offset + first * columns, offset + next * columns);
        }
    }
}
