package org.equipoise.baseline;

import org.equipoise.population.Interactions;
import org.equipoise.population.Population;

/** Rows and sum of labels of each user and item of a log. */
final class LabelCounts {
    private static final double SMALLEST = 1e-12;

    final double[] userRows;
    final double[] userSum;
    final double[] itemRows;
    final double[] itemSum;
    final double mean;

    LabelCounts(Population population) {
        userRows = new double[population.users()];
        userSum = new double[population.users()];
        itemRows = new double[population.items()];
        itemSum = new double[population.items()];
        Interactions rows = population.observed();
        mean = rows.meanLabel();
        count(rows.pairs().users(), rows.labels(), userRows, userSum);
        count(rows.pairs().items(), rows.labels(), itemRows, itemSum);
    }

    private static void count(int[] ofRow, float[] label, double[] rows, double[] sum) {
        for (int k = 0; k < label.length; k++) {
            rows[ofRow[k]]++;
            sum[ofRow[k]] += label[k];
        }
    }

    /**
     * The mean label of {@code rows} rows that sum to {@code sum}, pulled to the mean of the log with the strength of two rows; inside (0, 1)
     * even in a log of one class, so that logarithms and logits of it are finite.
     */
    double smoothedMean(double rows, double sum) {
        return Math.min(Math.max((sum + 2 * mean) / (rows + 2), SMALLEST), 1 - SMALLEST);
    }
}
