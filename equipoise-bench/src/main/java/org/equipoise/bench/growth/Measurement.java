package org.equipoise.bench.growth;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was seen at one point.
 *
 * @param at where
 * @param target |D|
 * @param parameters of all nets
 * @param pairs that an epoch of the fit draws
 * @param propensityEpoch seconds of the last epoch of the propensity net, NaN if there is none
 * @param fitEpoch seconds of the last epoch of the fit
 * @param seconds of the whole fit: starting values, all epochs, weights
 * @param logMib what the population holds
 * @param heldMib what the population and the fitted method hold
 * @param peakMib the most that was resident
 * @param digest of the fitted parameters
 */
record Measurement(
        PointSettings at,
        long target,
        long parameters,
        long pairs,
        double propensityEpoch,
        double fitEpoch,
        double seconds,
        double logMib,
        double heldMib,
        double peakMib,
        String digest) {
    private static final double MIB = 1 << 20;
    private static final List<String> SETTINGS = List.of(
            PointSettings.METHOD,
            PointSettings.POPULATION,
            PointSettings.ROWS,
            PointSettings.USERS,
            PointSettings.ITEMS,
            "factors",
            "ratio",
            "batch",
            "optimizer",
            "propensity",
            PointSettings.THREADS);

    static final String HEADER = String.join(",", SETTINGS)
            + ",target,parameters,propensity_epoch_s,fit_epoch_s,ns_per_pair,rows_per_s,fit_s,log_mib,held_mib,peak_mib,bound_mib,digest";

    /** The values under {@link #HEADER}. */
    String line() {
        String settings = SETTINGS.stream()
                .map(name -> at.values().getOrDefault(name, "default"))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%.4f,%.4f,%.2f,%.0f,%.3f,%.1f,%.1f,%.1f,%.1f,%s",
                settings,
                target,
                parameters,
                propensityEpoch,
                fitEpoch,
                fitEpoch * 1e9 / pairs,
                at.whole(PointSettings.ROWS) / fitEpoch,
                seconds,
                logMib,
                heldMib,
                peakMib,
                boundMib(),
                digest);
    }

    /** Three times the parameters and 16 bytes an observed row: what the design allows. */
    private double boundMib() {
        return (3.0 * Float.BYTES * parameters + 16.0 * at.whole(PointSettings.ROWS)) / MIB;
    }
}
