package org.equipoise.calibration;

/** The loss of some rows as a function of their calibrated probabilities. */
enum CalibrationLoss {
    /** (1/Σw) Σ w NLL(value, outcome). */
    LIKELIHOOD {
        @Override
        double slopes(CalibrationRows rows, int[] chosen, double[] value, double[] slope) {
            double mass = 0;
            for (int row : chosen) {
                mass += rows.weight(row);
            }
            double loss = 0;
            for (int k = 0; k < chosen.length; k++) {
                double y = rows.outcome(chosen[k]);
                double share = rows.weight(chosen[k]) / mass;
                double variance = Math.max(value[k] * (1 - value[k]), SMALLEST_VARIANCE);
                loss -= share * (y == 0 ? 0 : y * StrictMath.log(Math.max(value[k], SMALLEST_VARIANCE)));
                loss -= share * (y == 1 ? 0 : (1 - y) * StrictMath.log(Math.max(1 - value[k], SMALLEST_VARIANCE)));
                slope[k] = share * (value[k] - y) / variance;
            }
            return loss;
        }
    },
    /** −Σ y ln softmax(value), the softmax over the rows. */
    ACROSS_ROWS {
        @Override
        double slopes(CalibrationRows rows, int[] chosen, double[] value, double[] slope) {
            double sum = 0;
            double positives = 0;
            for (int k = 0; k < chosen.length; k++) {
                sum += StrictMath.exp(value[k]);
                positives += rows.outcome(chosen[k]);
            }
            double loss = 0;
            for (int k = 0; k < chosen.length; k++) {
                double y = rows.outcome(chosen[k]);
                loss -= y * (value[k] - StrictMath.log(sum));
                slope[k] = positives * StrictMath.exp(value[k]) / sum - y;
            }
            return loss;
        }
    };

    /** An outcome that the mixture rules out has a finite slope. */
    private static final double SMALLEST_VARIANCE = 1e-12;

    /** Fills slope[k] = ∂/∂value[k], value[k] the probability of the row chosen[k], and returns the loss. */
    abstract double slopes(CalibrationRows rows, int[] chosen, double[] value, double[] slope);
}
