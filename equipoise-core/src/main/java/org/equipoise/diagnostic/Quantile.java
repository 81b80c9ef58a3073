package org.equipoise.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * A quantile, by linear interpolation between the order statistics (type 7 of Hyndman and Fan, The American Statistician 1996).
 *
 * @param share in [0, 1]
 * @param value the value that this share of the values does not exceed
 */
public record Quantile(double share, double value) {
    private static final double[] SHARES = {0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1};

    /** Minimum, maximum, quartiles and the tails at 1, 5 and 10 %. */
    static List<Quantile> ofSorted(double[] ascending) {
        List<Quantile> quantiles = new ArrayList<>();
        for (double share : SHARES) {
            double at = share * (ascending.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, ascending.length - 1);
            quantiles.add(new Quantile(share, ascending[below] + (at - below) * (ascending[above] - ascending[below])));
        }
        return quantiles;
    }
}
