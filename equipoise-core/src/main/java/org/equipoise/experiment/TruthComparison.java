package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.metric.Interval;

/**
 * Methods against a truth that only a simulation knows.
 *
 * @param loss what the ideal loss measures, "log-loss over all pairs" for instance
 * @param reference what the regret is taken against, "ips with the true propensity" for instance
 * @param rows one entry a method, in the order they were asked for
 */
public record TruthComparison(String loss, String reference, List<Row> rows) {

    /**
     * One method against the truth.
     *
     * @param method the method, "id" or "id:variant"
     * @param idealLoss its loss over all pairs of D under the true preferences, the mean over seeds
     * @param regret idealLoss minus the reference's, the mean over seeds
     * @param low lower end of the regret's 95% interval over seeds, NaN where there is one seed
     * @param high upper end
     */
    public record Row(String method, double idealLoss, double regret, double low, double high) {}

    /**
     * Compares losses seed by seed.
     *
     * @param loss what the losses measure
     * @param reference the method regret is taken against
     * @param losses method to its loss by seed, in the order of the table; a method with one loss has it with every seed
     * @throws IllegalArgumentException if the reference has no loss
     */
    public static TruthComparison of(String loss, String reference, Map<String, Map<Long, Double>> losses) {
        Map<Long, Double> base = losses.getOrDefault(reference, Map.of());
        if (base.isEmpty()) {
            throw new IllegalArgumentException(
                    "the reference must be one of " + losses.keySet() + ", got '" + reference + "'");
        }
        List<Row> rows = new ArrayList<>();
        losses.forEach((method, own) -> rows.add(row(method, own, base)));
        return new TruthComparison(loss, reference, List.copyOf(rows));
    }

    private static Row row(String method, Map<Long, Double> own, Map<Long, Double> base) {
        double[] regrets = base.keySet().stream()
                .filter(seed -> own.size() == 1 || own.containsKey(seed))
                .mapToDouble(
                        seed -> own.getOrDefault(seed, own.values().iterator().next()) - base.get(seed))
                .toArray();
        double[] losses = own.values().stream().mapToDouble(Double::doubleValue).toArray();
        Interval interval = regrets.length > 1 ? Statistics.interval(regrets) : new Interval(Double.NaN, Double.NaN);
        return new Row(method, Statistics.mean(losses), Statistics.mean(regrets), interval.low(), interval.high());
    }
}
