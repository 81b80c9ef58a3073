package org.equipoise.metric;

import org.equipoise.metric.Convention.RecallDivisor;

/** Recall@K: the mean over users of H / P, or of H / min(K, P), as the convention says. */
public record Recall(int k) implements Metric {
    public Recall {
        TopK.check("recall", k);
    }

    @Override
    public String name() {
        return "recall@" + k;
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        TopK top = new TopK(k, rows, convention.ties());
        RecallDivisor divisor = convention.recallDivisor();
        return Ratio.meanOverUsers(rows, convention.recall(), user -> top.recall(user, divisor));
    }
}
