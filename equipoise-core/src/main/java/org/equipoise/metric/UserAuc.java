package org.equipoise.metric;

/**
 * The mean of the users' own AUC, over users with both labels; the others are left out under every convention, for they have no
 * AUC.
 */
public record UserAuc() implements Metric {
    @Override
    public String name() {
        return "user-auc";
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        double[] term = new double[rows.users()];
        double[] count = new double[rows.users()];
        for (int u = 0; u < term.length; u++) {
            long positives = rows.positives(u);
            long negatives = rows.length(u) - positives;
            if (positives > 0 && negatives > 0) {
                term[u] = twiceWon(rows, u) / (2.0 * positives * negatives);
                count[u] = 1;
            }
        }
        return new Ratio(term, count);
    }

    private static long twiceWon(RankedRows rows, int user) {
        long positivesAbove = 0;
        long won = 0;
        for (int from = 0; from < rows.length(user); ) {
            int to = rows.tieEnd(user, from);
            long positivesHere = 0;
            for (int rank = from; rank < to; rank++) {
                positivesHere += rows.positive(rows.row(user, rank)) ? 1 : 0;
            }
            won += (to - from - positivesHere) * (2 * positivesAbove + positivesHere);
            positivesAbove += positivesHere;
            from = to;
        }
        return won;
    }
}
