package org.equipoise.metric;

/** The mean over rows of (σ(s) − y)² (Brier, 1950, for two classes). */
public record Brier() implements Metric {
    @Override
    public String name() {
        return "brier";
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        return Ratio.meanOverRows(rows, row -> {
            double distance = Logit.sigmoid(rows.score(row)) - (rows.positive(row) ? 1 : 0);
            return distance * distance;
        });
    }

    @Override
    public boolean lowerIsBetter() {
        return true;
    }
}
