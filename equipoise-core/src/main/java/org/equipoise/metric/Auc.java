package org.equipoise.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The area under the ROC curve over all rows: the share of (positive, negative) pairs of rows in which the positive one has the
 * higher score, ties as one half (mid-ranks; Mann and Whitney, 1947). Undefined where one class is missing.
 */
public record Auc() implements Metric {
    @Override
    public String name() {
        return "auc";
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        return new PairCounts(rows);
    }

    /**
     * Pairs won, counted in one pass over the rows by descending score whatever the multiplicities. Counts are whole numbers:
     * the result does not depend on an order of summation.
     *
     * <p>The rows stand in blocks: a run of equal scores with both classes, or neighboring runs of one class each, first all negative ones and then all
     * positive ones. Joining runs so changes no count, and leaves one loop over the rows that only adds for a bootstrap to repeat.
     */
    private static final class PairCounts implements Terms {
        private static final long TIED = -1;

        /** The users of the rows, by descending score. */
        private final int[] users;

        /** Where each of them is counted: the block's number in twos, and one more where the row is positive. */
        private final int[] place;

        /** {@link #TIED} where a block's positives tie with its negatives, 0 where they stand below them. */
        private final long[] tied;

        /** The most rows of one place. */
        private final int longest;

        PairCounts(RankedRows rows) {
            users = new int[rows.size()];
            place = new int[rows.size()];
            long[] ties = new long[rows.size()];
            int[] count = new int[2 * rows.size()];
            int block = 0;
            int most = 0;
            for (int from = 0; from < users.length; ) {
                int to = tieEnd(rows, from);
                int positives = 0;
                for (int rank = from; rank < to; rank++) {
                    users[rank] = rows.user(rows.row(rank));
                    positives += positive(rows, rank);
                }
                boolean mixed = positives > 0 && positives < to - from;
                boolean joins = ties[block] == 0 && !mixed && (positives > 0 || count[2 * block + 1] == 0);
                block += joins || from == 0 ? 0 : 1;
                ties[block] = mixed ? TIED : 0;
                for (int rank = from; rank < to; rank++) {
                    place[rank] = 2 * block + positive(rows, rank);
                    most = Math.max(most, ++count[place[rank]]);
                }
                from = to;
            }
            tied = Arrays.copyOf(ties, block + 1);
            longest = most;
        }

        /** The end of the run of equal scores that begins at a rank. */
        private static int tieEnd(RankedRows rows, int from) {
            int to = from + 1;
            while (to < rows.size() && rows.score(rows.row(to)) == rows.score(rows.row(from))) {
                to++;
            }
            return to;
        }

        private static int positive(RankedRows rows, int rank) {
            return rows.positive(rows.row(rank)) ? 1 : 0;
        }

        @Override
        public OptionalDouble value(int[] multiplicity) {
            double value = values(List.of(multiplicity))[0];
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }

        @Override
        public double[] values(List<int[]> multiplicities) {
            double[] values = new double[multiplicities.size()];
            for (int first = 0; first < values.length; ) {
                CountLanes counts = CountLanes.ofFirst(multiplicities.subList(first, values.length), longest);
                long[] sums = counts.sums(users, place, 2 * tied.length);
                for (int lane = 0; lane < counts.size(); lane++) {
                    values[first + lane] = value(counts, lane, sums);
                }
                first += counts.size();
            }
            return values;
        }

        private double value(CountLanes counts, int lane, long[] sums) {
            long positivesAbove = 0;
            long negativesAbove = 0;
            long twiceWon = 0;
            for (int b = 0; b < tied.length; b++) {
                long negatives = counts.of(lane, sums[2 * b]);
                long positives = counts.of(lane, sums[2 * b + 1]);
                twiceWon += negatives * (2 * positivesAbove + (positives & tied[b]));
                positivesAbove += positives;
                negativesAbove += negatives;
            }
            // 0/0, a NaN, where a class is missing
            return twiceWon / (2.0 * positivesAbove * negativesAbove);
        }
    }
}
