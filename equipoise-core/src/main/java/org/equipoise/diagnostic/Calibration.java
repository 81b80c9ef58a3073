package org.equipoise.diagnostic;

import java.util.List;
import org.equipoise.propensity.Binning;

/**
 * Calibration of a propensity, in several binnings of the same rows.
 *
 * @param source whether the propensity was fitted to these rows
 * @param rows how many there are
 * @param binnings equal width and equal mass
 */
public record Calibration(Source source, int rows, List<Binned> binnings) {

    public Calibration {
        binnings = List.copyOf(binnings);
    }

    /** What the rows are to the propensity. */
    public enum Source {
        /** It was not fitted to them. */
        HELD_OUT,
        /** It was, so calibration looks better than it is. */
        FITTED
    }

    /**
     * One binning.
     *
     * @param binning the rule
     * @param expectedError ECE_M
     * @param squaredError SECE_M
     * @param relativeError by how much inverse weights are off on average, as a share
     * @param relativeErrorByChance what that would be if the propensities were right
     * @param reliability the table behind these
     */
    public record Binned(
            Binning binning,
            double expectedError,
            double squaredError,
            double relativeError,
            double relativeErrorByChance,
            Reliability reliability) {

        static Binned of(Exposures rows, Binning binning) {
            Reliability reliability = Reliability.of(rows, Bins.of(rows, binning));
            return new Binned(
                    binning,
                    reliability.expectedError(),
                    reliability.squaredError(),
                    reliability.relativeError(),
                    reliability.relativeErrorByChance(),
                    reliability);
        }
    }

    /** Both binnings with that many bins each. */
    public static Calibration of(Exposures rows, Source source, int bins) {
        return new Calibration(
                source,
                rows.size(),
                List.of(Binned.of(rows, Binning.equalWidth(bins)), Binned.of(rows, Binning.equalMass(bins))));
    }

    /** The one with equally many rows a bin, whose bins are all known equally well. */
    public Binned equalMass() {
        return binnings.stream()
                .filter(b -> b.binning().kind() == Binning.Kind.EQUAL_MASS)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no binning of equal mass in " + binnings.size()));
    }
}
