package org.equipoise.experiment;

/**
 * method − baseline in one metric, seed by seed.
 *
 * @param method the method, "id" or "id:variant"
 * @param baseline what it is compared with
 * @param mean the mean difference
 * @param low lower end of its 95% interval
 * @param high upper end
 */
public record PairedDifference(String method, String baseline, String metric, double mean, double low, double high) {}
