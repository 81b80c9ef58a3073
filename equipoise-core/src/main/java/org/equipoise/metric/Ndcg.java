package org.equipoise.metric;

/**
 * NDCG@K: the mean over users of DCG@K / IDCG@K, DCG@K = Σ y / log₂(rank + 1) over the first min(K, n) places, IDCG@K that of
 * min(K, P) leading positives. Labels are 0 and 1, for which the gains y and 2^y − 1 are the same. Järvelin and Kekäläinen,
 * ACM Transactions on Information Systems 20 (2002).
 */
public record Ndcg(int k) implements Metric {
    public Ndcg {
        TopK.check("ndcg", k);
    }

    @Override
    public String name() {
        return "ndcg@" + k;
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        TopK top = new TopK(k, rows, convention.ties());
        return Ratio.meanOverUsers(rows, convention.ndcg(), top::ndcg);
    }
}
