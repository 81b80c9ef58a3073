package org.equipoise.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * How often rows were observed against how often their propensity said: the reliability diagram as a table, n_m rows a bin, p̄_m and ō_m the means of
 * p̂ and o. Naeini, Cooper and Hauskrecht, AAAI 2015.
 *
 * @param bins in ascending order; empty ones are there, with both means 0
 */
public record Reliability(List<Bin> bins) {

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * One bin.
     *
     * @param rows n_m
     * @param meanPropensity p̄_m
     * @param observedRate ō_m
     */
    public record Bin(int rows, double meanPropensity, double observedRate) {
        /** p̄_m − ō_m. */
        public double gap() {
            return meanPropensity - observedRate;
        }
    }

    /** @throws IllegalArgumentException if the bins are of other rows */
    public static Reliability of(Exposures rows, Bins bins) {
        bins.check(rows);
        double[] propensity = new double[bins.count()];
        double[] observed = new double[bins.count()];
        for (int k = 0; k < rows.size(); k++) {
            propensity[bins.of(k)] += rows.propensity(k);
            observed[bins.of(k)] += rows.observed(k) ? 1 : 0;
        }
        List<Bin> table = new ArrayList<>();
        for (int m = 0; m < bins.count(); m++) {
            int n = Math.max(1, bins.rows(m));
            table.add(new Bin(bins.rows(m), propensity[m] / n, observed[m] / n));
        }
        return new Reliability(table);
    }

    private long rows() {
        return bins.stream().mapToLong(Bin::rows).sum();
    }

    /** ECE_M = Σ (n_m/n) |p̄_m − ō_m|. */
    public double expectedError() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.rows() * Math.abs(bin.gap());
        }
        return sum / rows();
    }

    /** SECE_M = Σ (n_m/n) (p̄_m − ō_m)². */
    public double squaredError() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.rows() * bin.gap() * bin.gap();
        }
        return sum / rows();
    }

    /**
     * Σ (n_m/n) |ō_m/p̄_m − 1|: by how much the inverse weights are off, as a share, on average over D. An error of .01 is nothing at p̂ = .5 and
     * is half of every weight at p̂ = .02. Infinite if rows were observed in a bin with propensity 0.
     */
    public double relativeError() {
        double sum = 0;
        for (Bin bin : bins) {
            if (bin.gap() != 0) {
                sum += bin.rows() * Math.abs(bin.gap()) / bin.meanPropensity();
            }
        }
        return sum / rows();
    }

    /** What {@link #relativeError} would be on average if the propensities were right: Σ (n_m/n) √(2/π · (1 − p̄_m)/(n_m p̄_m)), from normal errors of ō_m. */
    public double relativeErrorByChance() {
        double sum = 0;
        for (Bin bin : bins) {
            double p = bin.meanPropensity();
            if (p > 0) {
                sum += bin.rows() * Math.sqrt(2 / Math.PI * (1 - p) / (bin.rows() * p));
            }
        }
        return sum / rows();
    }
}
