package org.equipoise.metric;

import org.equipoise.metric.Convention.PrecisionDivisor;
import org.equipoise.metric.Convention.RecallDivisor;
import org.equipoise.metric.Convention.TieOrder;

/**
 * The first min(K, n) places of every user's list: hits H and DCG@K = Σ y / log₂(rank + 1), rank from 1. In the expectation over
 * tie orders every place of a run of ties holds the run's share of positives.
 */
final class TopK {
    private final int k;
    private final RankedRows rows;
    private final double[] discounts;
    private final double[] hits;
    private final double[] dcg;

    TopK(int k, RankedRows rows, TieOrder ties) {
        this.k = k;
        this.rows = rows;
        this.discounts = discounts(rows);
        this.hits = new double[rows.users()];
        this.dcg = new double[rows.users()];
        for (int u = 0; u < rows.users(); u++) {
            fill(u, ties);
        }
    }

    /**
     * @throws IllegalArgumentException if K is not at least 1
     */
    static void check(String name, int k) {
        if (!(k >= 1)) {
            throw new IllegalArgumentException(name + "@K needs K of at least 1, got " + k);
        }
    }

    private double[] discounts(RankedRows rows) {
        int longest = 0;
        for (int u = 0; u < rows.users(); u++) {
            longest = Math.max(longest, Math.min(k, rows.length(u)));
        }
        double[] values = new double[longest];
        for (int rank = 0; rank < longest; rank++) {
            values[rank] = StrictMath.log(2) / StrictMath.log(rank + 2);
        }
        return values;
    }

    private void fill(int user, TieOrder ties) {
        int top = Math.min(k, rows.length(user));
        for (int from = 0; from < top; ) {
            int to = ties == TieOrder.EXPECTED ? rows.tieEnd(user, from) : from + 1;
            int positives = 0;
            for (int rank = from; rank < to; rank++) {
                positives += rows.positive(rows.row(user, rank, ties)) ? 1 : 0;
            }
            double share = (double) positives / (to - from);
            for (int rank = from; rank < Math.min(to, top); rank++) {
                hits[user] += share;
                dcg[user] += share * discounts[rank];
            }
            from = to;
        }
    }

    /** DCG over that of min(K, P) leading positives; the user must have a positive. */
    double ndcg(int user) {
        double ideal = 0;
        for (int rank = 0; rank < Math.min(k, rows.positives(user)); rank++) {
            ideal += discounts[rank];
        }
        return dcg[user] / ideal;
    }

    double recall(int user, RecallDivisor divisor) {
        return hits[user] / recallDivisor(user, divisor);
    }

    double precision(int user, PrecisionDivisor divisor) {
        return hits[user] / precisionDivisor(user, divisor);
    }

    /** 2PR / (P + R) = 2H / (divisor of precision + divisor of recall): linear in H, so its tie average is exact too. */
    double f1(int user, RecallDivisor recall, PrecisionDivisor precision) {
        return 2 * hits[user] / (precisionDivisor(user, precision) + recallDivisor(user, recall));
    }

    private int recallDivisor(int user, RecallDivisor divisor) {
        int positives = rows.positives(user);
        return Math.max(1, divisor == RecallDivisor.POSITIVES ? positives : Math.min(k, positives));
    }

    private int precisionDivisor(int user, PrecisionDivisor divisor) {
        return divisor == PrecisionDivisor.K ? k : Math.min(k, rows.length(user));
    }
}
