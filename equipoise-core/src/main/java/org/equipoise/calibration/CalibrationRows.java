package org.equipoise.calibration;

import java.util.Arrays;
import org.equipoise.population.Pairs;

/** Rows to recalibrate on: pairs, the log-odds of their probabilities, their outcomes, and how much each counts. The arrays are kept. */
public final class CalibrationRows {
    private final Pairs pairs;
    private final float[] logit;
    private final float[] outcome;
    private final float[] weight;

    private CalibrationRows(Pairs pairs, float[] logit, float[] outcome, float[] weight) {
        this.pairs = pairs;
        this.logit = logit;
        this.outcome = outcome;
        this.weight = weight;
    }

    /**
     * Rows that count the same.
     *
     * @param logit z of each pair, finite
     * @param outcome of each pair, in [0, 1]
     */
    public static CalibrationRows of(Pairs pairs, float[] logit, float[] outcome) {
        float[] ones = new float[pairs.size()];
        Arrays.fill(ones, 1);
        return weighted(pairs, logit, outcome, ones);
    }

    /** Rows that count as much as their weights, finite and ≥ 0, say. */
    public static CalibrationRows weighted(Pairs pairs, float[] logit, float[] outcome, float[] weight) {
        int n = pairs.size();
        if (!(n > 0 && logit.length >= n && outcome.length >= n && weight.length >= n)) {
            throw new IllegalArgumentException(
                    "recalibration needs rows with a logit, an outcome and a weight each, got " + n + " pairs, "
                            + logit.length + " logits, " + outcome.length + " outcomes, " + weight.length + " weights");
        }
        for (int k = 0; k < n; k++) {
            if (!(Float.isFinite(logit[k]) && outcome[k] >= 0 && outcome[k] <= 1 && weight[k] >= 0)) {
                throw new IllegalArgumentException("calibration row " + k
                        + " must have a finite logit, an outcome in [0, 1] and a weight >= 0, got " + logit[k] + ", "
                        + outcome[k] + ", " + weight[k]);
            }
        }
        return new CalibrationRows(pairs, logit, outcome, weight);
    }

    /** How many rows. */
    public int size() {
        return pairs.size();
    }

    int user(int row) {
        return pairs.user(row);
    }

    float logit(int row) {
        return logit[row];
    }

    float outcome(int row) {
        return outcome[row];
    }

    float weight(int row) {
        return weight[row];
    }

    /** Σ weight · outcome. */
    double positives() {
        double sum = 0;
        for (int k = 0; k < size(); k++) {
            sum += (double) weight[k] * outcome[k];
        }
        return sum;
    }

    /** Σ weight · (1 − outcome). */
    double negatives() {
        double sum = 0;
        for (int k = 0; k < size(); k++) {
            sum += weight[k] * (1.0 - outcome[k]);
        }
        return sum;
    }
}
