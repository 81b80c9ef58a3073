package org.equipoise.report;

import java.util.Locale;
import java.util.Set;

/** Which way a metric is better. */
enum Direction {
    HIGHER,
    LOWER;

    private static final Set<String> LOSSES = Set.of(
            "logloss",
            "log-loss",
            "loss",
            "brier",
            "ece",
            "mce",
            "calibration",
            "calibration-error",
            "mse",
            "rmse",
            "mae");

    /** By the name up to "@" or a space: losses and errors are better low, everything else is better high. */
    static Direction of(String metric) {
        String name = metric.toLowerCase(Locale.ROOT).split("[@ ]", 2)[0];
        return LOSSES.contains(name) ? LOWER : HIGHER;
    }

    /** Whether the first value is better; NaN is better than nothing. */
    boolean better(double value, double than) {
        if (Double.isNaN(than)) {
            return !Double.isNaN(value);
        }
        return this == HIGHER ? value > than : value < than;
    }
}
