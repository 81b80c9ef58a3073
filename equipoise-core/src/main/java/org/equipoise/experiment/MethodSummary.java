package org.equipoise.experiment;

import java.util.Map;

/**
 * The metrics of one method over its seeds.
 *
 * @param metrics metric name to its distribution
 */
public record MethodSummary(String method, String variant, int seeds, Map<String, Distribution> metrics) {

    /**
     * @param mean over seeds
     * @param median over seeds
     * @param sd sample standard deviation over seeds, 0 for one seed
     * @param low lower end of the interval of the mean over seeds (Student t), or of the bootstrap over test users for one seed
     * @param high its upper end
     */
    public record Distribution(double mean, double median, double sd, double low, double high) {}
}
