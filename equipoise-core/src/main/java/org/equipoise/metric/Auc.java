package org.equipoise.metric;

import java.util.Arrays;
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
     */
    private static final class PairCounts implements Terms {
        /** By descending score: the user, or ~user where the row is positive. */
        private final int[] rowOf;
        /** Ends of the runs of equal scores. */
        private final int[] tieEnds;

        PairCounts(RankedRows rows) {
            rowOf = new int[rows.size()];
            int[] ends = new int[rows.size()];
            int ties = 0;
            for (int rank = 0; rank < rowOf.length; rank++) {
                int row = rows.row(rank);
                rowOf[rank] = rows.positive(row) ? ~rows.user(row) : rows.user(row);
                if (rank + 1 == rowOf.length || rows.score(rows.row(rank + 1)) != rows.score(row)) {
                    ends[ties++] = rank + 1;
                }
            }
            tieEnds = Arrays.copyOf(ends, ties);
        }

        @Override
        public OptionalDouble value(int[] multiplicity) {
            long positivesAbove = 0;
            long negatives = 0;
            long twiceWon = 0;
            int rank = 0;
            for (int end : tieEnds) {
                long positivesHere = 0;
                long negativesHere = 0;
                for (; rank < end; rank++) {
                    int user = rowOf[rank];
                    if (user < 0) {
                        positivesHere += multiplicity[~user];
                    } else {
                        negativesHere += multiplicity[user];
                    }
                }
                twiceWon += negativesHere * (2 * positivesAbove + positivesHere);
                positivesAbove += positivesHere;
                negatives += negativesHere;
            }
            return positivesAbove > 0 && negatives > 0
                    ? OptionalDouble.of(twiceWon / (2.0 * positivesAbove * negatives))
                    : OptionalDouble.empty();
        }
    }
}
