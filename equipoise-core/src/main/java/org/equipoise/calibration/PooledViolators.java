package org.equipoise.calibration;

import java.util.Arrays;

/** Pool adjacent violators (Ayer et al., 1955): least squares under an order, in one pass. */
final class PooledViolators {
    private PooledViolators() {}

    /** The x₀ ≤ x₁ ≤ … ≤ x_{count−1} that minimize Σ mass (x − mean)². */
    static double[] fit(double[] mean, double[] mass, int count) {
        double[] blockMean = new double[count];
        double[] blockMass = new double[count];
        int[] blockEnd = new int[count];
        int blocks = 0;
        for (int j = 0; j < count; j++) {
            blockMean[blocks] = mean[j];
            blockMass[blocks] = mass[j];
            blockEnd[blocks++] = j + 1;
            while (blocks > 1 && blockMean[blocks - 2] >= blockMean[blocks - 1]) {
                double both = blockMass[blocks - 2] + blockMass[blocks - 1];
                if (both > 0) {
                    blockMean[blocks - 2] = (blockMass[blocks - 2] * blockMean[blocks - 2]
                                    + blockMass[blocks - 1] * blockMean[blocks - 1])
                            / both;
                }
                blockMass[blocks - 2] = both;
                blockEnd[blocks - 2] = blockEnd[blocks - 1];
                blocks--;
            }
        }
        double[] fitted = new double[count];
        for (int block = 0; block < blocks; block++) {
            int from = block == 0 ? 0 : blockEnd[block - 1];
            Arrays.fill(fitted, from, blockEnd[block], blockMean[block]);
        }
        return fitted;
    }
}
