package org.equipoise.metric;

import org.equipoise.metric.Convention.PrecisionDivisor;

/** Precision@K: the mean over users of H / K, or of H / min(K, n), as the convention says. */
public record Precision(int k) implements Metric {
    public Precision {
        TopK.check("precision", k);
    }

    @Override
    public String name() {
        return "precision@" + k;
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        TopK top = new TopK(k, rows, convention.ties());
        PrecisionDivisor divisor = convention.precisionDivisor();
        return Ratio.meanOverUsers(rows, convention.precision(), user -> top.precision(user, divisor));
    }
}
