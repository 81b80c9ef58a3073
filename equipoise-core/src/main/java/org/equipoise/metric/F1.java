package org.equipoise.metric;

import org.equipoise.metric.Convention.F1Reading;
import org.equipoise.metric.Convention.WithoutPositives;

/** F1@K = 2PR / (P + R) of precision and recall at K, a user at a time or of their means, as the convention says. */
public record F1(int k) implements Metric {
    public F1 {
        TopK.check("f1", k);
    }

    @Override
    public String name() {
        return "f1@" + k;
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        TopK top = new TopK(k, rows, convention.ties());
        F1Reading reading = convention.f1();
        WithoutPositives rule = reading == F1Reading.PER_USER_SKIP || reading == F1Reading.OF_MEANS_SKIP
                ? WithoutPositives.SKIP
                : WithoutPositives.ZERO;
        if (reading == F1Reading.PER_USER_ZERO || reading == F1Reading.PER_USER_SKIP) {
            return Ratio.meanOverUsers(
                    rows, rule, user -> top.f1(user, convention.recallDivisor(), convention.precisionDivisor()));
        }
        return new HarmonicMean(
                Ratio.meanOverUsers(rows, rule, user -> top.precision(user, convention.precisionDivisor())),
                Ratio.meanOverUsers(rows, rule, user -> top.recall(user, convention.recallDivisor())));
    }
}
