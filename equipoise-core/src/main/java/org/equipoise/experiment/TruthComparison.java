package org.equipoise.experiment;

import java.util.List;

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
}
