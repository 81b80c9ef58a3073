package org.equipoise.metric;

import java.util.Arrays;
import org.equipoise.metric.Convention.TieOrder;
import org.equipoise.order.FloatOrder;
import org.equipoise.population.Interactions;

/**
 * Test rows with their scores, in two orders: all rows by descending score, and the same user by user. Ties stand in row order
 * unless another order is asked for. Users are numbered 0 … users − 1 in ascending order of their index in the test rows; users
 * without rows are not among them.
 */
public final class RankedRows {
    private final Interactions test;
    private final float[] scores;
    private final int[] userOfRow;
    private final int[] ranked;
    private final int[] start;
    private final int[] listed;
    private final int[] positives;
    /** Each user's rows in NumPy's order; made when first asked for, then the same for all metrics. */
    private volatile int[] listedByNumpy;

    /**
     * Sorts once, O(n).
     *
     * @param test rows with labels 0 and 1
     * @param scores one logit a row, copied
     * @throws IllegalArgumentException if there is no row, if lengths differ, if a score is not finite or a label neither 0 nor 1
     */
    public RankedRows(Interactions test, float[] scores) {
        check(test, scores);
        this.test = test;
        this.scores = scores.clone();
        // Arrays at hand: what is called once a row is slow until it is compiled, longer than a first evaluation takes.
        int[] testUsers = test.pairs().users();
        float[] labels = test.labels();
        int[] numbers = numbers(testUsers, labels.length);
        this.userOfRow = new int[test.size()];
        int users = numbers[numbers.length - 1] + 1;
        this.positives = new int[users];
        this.start = new int[users + 1];
        for (int row = 0; row < labels.length; row++) {
            int user = numbers[testUsers[row]];
            userOfRow[row] = user;
            start[user + 1]++;
            positives[user] += labels[row] == 1 ? 1 : 0;
        }
        for (int user = 0; user < users; user++) {
            start[user + 1] += start[user];
        }
        this.ranked = FloatOrder.descending(this.scores, this.scores.length);
        this.listed = userByUser(ranked);
    }

    private static void check(Interactions test, float[] scores) {
        if (test.size() == 0) {
            throw new IllegalArgumentException("an evaluation needs at least one test row, got none");
        }
        if (scores.length != test.size()) {
            throw new IllegalArgumentException(
                    "one score a test row is needed: " + test.size() + " rows, " + scores.length + " scores");
        }
        float[] labels = test.labels();
        for (int row = 0; row < scores.length; row++) {
            if (!Float.isFinite(scores[row])) {
                throw new IllegalArgumentException("score of test row " + row + " must be finite, got " + scores[row]);
            }
            float label = labels[row];
            if (!(label == 0 || label == 1)) {
                throw new IllegalArgumentException("label of test row " + row + " must be 0 or 1, got " + label);
            }
        }
    }

    /** How many users up to and with each index have rows, minus 1: at a user with rows that is the user's number. */
    private static int[] numbers(int[] users, int rows) {
        int last = 0;
        for (int row = 0; row < rows; row++) {
            last = Math.max(last, users[row]);
        }
        int[] numbers = new int[last + 1];
        for (int row = 0; row < rows; row++) {
            numbers[users[row]] = 1;
        }
        int number = -1;
        for (int user = 0; user <= last; user++) {
            number += numbers[user];
            numbers[user] = number;
        }
        return numbers;
    }

    /** How many test rows there are. */
    public int size() {
        return scores.length;
    }

    /** How many users have test rows. */
    public int users() {
        return positives.length;
    }

    /** P: how many of a user's rows are positive. */
    public int positives(int user) {
        return positives[user];
    }

    /** n: how many rows a user has. */
    public int length(int user) {
        return start[user + 1] - start[user];
    }

    /** The row at place {@code rank}, from 0, of a user's list. */
    public int row(int user, int rank) {
        return listed[start[user] + rank];
    }

    /** The same with ties in the given order; under {@code EXPECTED}, which averages over their orders, in row order. */
    int row(int user, int rank, TieOrder ties) {
        int[] rows = ties == TieOrder.NUMPY ? listedByNumpy() : listed;
        return rows[start[user] + rank];
    }

    private int[] listedByNumpy() {
        int[] rows = listedByNumpy;
        if (rows == null) {
            rows = new int[size()];
            Arrays.setAll(rows, row -> row);
            rows = userByUser(rows);
            for (int user = 0; user < users(); user++) {
                NumpyOrder.sort(scores, rows, start[user], start[user + 1]);
            }
            listedByNumpy = rows;
        }
        return rows;
    }

    /** The rows of each user, in the order in which they stand among {@code rows}. */
    private int[] userByUser(int[] rows) {
        int[] listed = new int[rows.length];
        int[] next = start.clone();
        for (int row : rows) {
            listed[next[userOfRow[row]]++] = row;
        }
        return listed;
    }

    /** The row at place {@code rank}, from 0, of all rows. */
    public int row(int rank) {
        return ranked[rank];
    }

    /** The user of a row. */
    public int user(int row) {
        return userOfRow[row];
    }

    /** The score of a row. */
    public float score(int row) {
        return scores[row];
    }

    /** Whether a row's label is 1. */
    public boolean positive(int row) {
        return test.label(row) == 1;
    }

    /** The end, not included, of the run of equal scores that begins at place {@code rank} of a user's list. */
    public int tieEnd(int user, int rank) {
        float score = scores[row(user, rank)];
        int end = rank + 1;
        while (end < length(user) && scores[row(user, end)] == score) {
            end++;
        }
        return end;
    }

    /** Whether both are about the same test rows: same users, items and labels in the same order. */
    boolean sameRows(RankedRows other) {
        return test == other.test
                || (size() == other.size()
                        && same(test.pairs().users(), other.test.pairs().users())
                        && same(test.pairs().items(), other.test.pairs().items())
                        && Arrays.equals(test.labels(), other.test.labels()));
    }

    private boolean same(int[] ids, int[] others) {
        return Arrays.equals(ids, 0, size(), others, 0, size());
    }
}
