package org.equipoise.metric;

import java.util.OptionalDouble;

/**
 * The expected calibration error of σ(s): Σ_m (n_m / n) |p̄_m − ȳ_m| over M bins of equal width, row in bin min(⌊σ(s) M⌋, M − 1),
 * p̄_m and ȳ_m the bin's means of σ(s) and y; empty bins count 0. Naeini, Cooper and Hauskrecht, AAAI 2015.
 *
 * @param bins M, at least 1
 */
public record CalibrationError(int bins) implements Metric {
    private static final int STANDARD_BINS = 10;

    public CalibrationError {
        if (!(bins >= 1)) {
            throw new IllegalArgumentException("ece needs at least 1 bin, got " + bins);
        }
    }

    /** With ten bins. */
    public static CalibrationError standard() {
        return new CalibrationError(STANDARD_BINS);
    }

    /** "ece" for the standard bins, else "ece@M". */
    @Override
    public String name() {
        return bins == STANDARD_BINS ? "ece" : "ece@" + bins;
    }

    @Override
    public Terms terms(RankedRows rows, Convention convention) {
        return new Gaps(rows, bins);
    }

    /** n_m (p̄_m − ȳ_m) of every user and bin, to be added up over users. */
    private static final class Gaps implements Terms {
        private final int bins;
        private final int[] lengths;
        private final double[] gaps;

        Gaps(RankedRows rows, int bins) {
            this.bins = bins;
            this.lengths = new int[rows.users()];
            this.gaps = new double[Math.multiplyExact(rows.users(), bins)];
            for (int row = 0; row < rows.size(); row++) {
                double probability = Logit.sigmoid(rows.score(row));
                int bin = Math.min((int) (probability * bins), bins - 1);
                gaps[rows.user(row) * bins + bin] += probability - (rows.positive(row) ? 1 : 0);
                lengths[rows.user(row)]++;
            }
        }

        @Override
        public OptionalDouble value(int[] multiplicity) {
            double[] sums = new double[bins];
            long rows = 0;
            for (int u = 0; u < lengths.length; u++) {
                rows += (long) multiplicity[u] * lengths[u];
                for (int m = 0; m < bins; m++) {
                    sums[m] += multiplicity[u] * gaps[u * bins + m];
                }
            }
            double total = 0;
            for (double sum : sums) {
                total += Math.abs(sum);
            }
            return rows > 0 ? OptionalDouble.of(total / rows) : OptionalDouble.empty();
        }
    }

    @Override
    public boolean lowerIsBetter() {
        return true;
    }
}
