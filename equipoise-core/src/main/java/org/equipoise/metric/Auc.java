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
     * <p>The rows stand in blocks: a run of equal scores, or neighboring runs that have no positive at all or no negative at
     * all. Joining such runs changes no count, and leaves loops that only add for a bootstrap to repeat.
     */
    private static final class PairCounts implements Terms {
        /** The users of the negative and of the positive rows, by descending score. */
        private final int[] negatives;

        private final int[] positives;
        /** Block b ends before negatives[negativeEnds[b]] and positives[positiveEnds[b]] and begins where b − 1 ends; b from 1. */
        private final int[] negativeEnds;

        private final int[] positiveEnds;

        PairCounts(RankedRows rows) {
            int[] usersOfNegatives = new int[rows.size()];
            int[] usersOfPositives = new int[rows.size()];
            int[] endsOfNegatives = new int[rows.size() + 1];
            int[] endsOfPositives = new int[rows.size() + 1];
            int n = 0;
            int p = 0;
            int block = 0;
            for (int rank = 0; rank < rows.size(); rank++) {
                int row = rows.row(rank);
                if (rows.positive(row)) {
                    usersOfPositives[p++] = rows.user(row);
                } else {
                    usersOfNegatives[n++] = rows.user(row);
                }
                if (rank + 1 == rows.size() || rows.score(rows.row(rank + 1)) != rows.score(row)) {
                    boolean joins = block > 0 && (n == endsOfNegatives[block - 1] || p == endsOfPositives[block - 1]);
                    block += joins ? 0 : 1;
                    endsOfNegatives[block] = n;
                    endsOfPositives[block] = p;
                }
            }
            negatives = Arrays.copyOf(usersOfNegatives, n);
            positives = Arrays.copyOf(usersOfPositives, p);
            negativeEnds = Arrays.copyOf(endsOfNegatives, block + 1);
            positiveEnds = Arrays.copyOf(endsOfPositives, block + 1);
        }

        @Override
        public OptionalDouble value(int[] multiplicity) {
            double value = values(List.of(multiplicity))[0];
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }

        @Override
        public double[] values(List<int[]> multiplicities) {
            double[] values = new double[multiplicities.size()];
            for (int first = 0; first < values.length; first += CountLanes.LANES) {
                int lanes = Math.min(CountLanes.LANES, values.length - first);
                fill(new CountLanes(multiplicities.subList(first, first + lanes)), lanes, values, first);
            }
            return values;
        }

        private void fill(CountLanes counts, int lanes, double[] values, int first) {
            long[] positivesAbove = new long[lanes];
            long[] negativesAbove = new long[lanes];
            long[] twiceWon = new long[lanes];
            long[] negativesHere = new long[CountLanes.LANES];
            long[] positivesHere = new long[CountLanes.LANES];
            for (int b = 1; b < negativeEnds.length; b++) {
                counts.sum(negatives, negativeEnds[b - 1], negativeEnds[b], negativesHere);
                counts.sum(positives, positiveEnds[b - 1], positiveEnds[b], positivesHere);
                for (int lane = 0; lane < lanes; lane++) {
                    twiceWon[lane] += negativesHere[lane] * (2 * positivesAbove[lane] + positivesHere[lane]);
                    positivesAbove[lane] += positivesHere[lane];
                    negativesAbove[lane] += negativesHere[lane];
                }
            }
            for (int lane = 0; lane < lanes; lane++) {
                // 0/0, a NaN, where a class is missing
                values[first + lane] = twiceWon[lane] / (2.0 * positivesAbove[lane] * negativesAbove[lane]);
            }
        }
    }
}
