package org.equipoise.calibration;

import org.equipoise.Check;
import org.equipoise.optimizer.OptimizerState;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.scorer.UserFactors;

/** Expert calibrators while they are fitted. */
public final class ExpertTraining {
    /** Where the temperature of the selection ends; it starts at 1. */
    private static final double LAST_TEMPERATURE = 1e-3;
    /** An outcome that the mixture rules out has a finite slope. */
    private static final double SMALLEST_VARIANCE = 1e-12;

    private final Experts piece;
    private final ExpertMixture mixture;
    private final OptimizerState optimizer;
    private final float[] gradient;
    private double[] value = new double[0];
    private double[] slope = new double[0];
    private double[] share = new double[0];

    ExpertTraining(Experts piece, UserFactors users, Seed seed) {
        this.piece = piece;
        mixture = new ExpertMixture(piece.experts(), users, piece.form().firstIntercept(), seed);
        optimizer = piece.optimizer().start(mixture.theta().length);
        gradient = new float[mixture.theta().length];
    }

    /** The calibrators as they are now. */
    public ExpertMixture mixture() {
        return mixture;
    }

    /** The temperature after this share of the training: 1 at 0, geometrically down to 1e-3 at 1. */
    public static double temperature(double share) {
        return StrictMath.pow(LAST_TEMPERATURE, Check.inRange("the share of the training", share, 0, 1));
    }

    /**
     * One optimizer step on the chosen rows, the selection disturbed by Gumbel numbers.
     *
     * @return the loss before it: (1/Σw) Σ w NLL, or what the released code has in its place
     */
    public double step(CalibrationRows rows, int[] chosen, double temperature, Seed noise) {
        double loss = slopes(rows, chosen, temperature, new Gumbel(noise));
        optimizer.step(mixture.theta(), gradient, Workers.single());
        return loss;
    }

    /**
     * One optimizer step along (1/Σw) Σ w NLL in either form: so the released code, too, fits the calibrators of imputed labels.
     *
     * @return the loss before it
     */
    public double likelihoodStep(CalibrationRows rows, int[] chosen, double temperature, Seed noise) {
        double loss = slopes(rows, chosen, temperature, new Gumbel(noise), ExpertTraining::likelihood);
        optimizer.step(mixture.theta(), gradient, Workers.single());
        return loss;
    }

    /** One optimizer step for the mixture's mean: undisturbed, at temperature 1. */
    double polish(CalibrationRows rows, int[] chosen) {
        double loss = slopes(rows, chosen, 1, index -> 0);
        optimizer.step(mixture.theta(), gradient, Workers.single());
        return loss;
    }

    /** Numbers to add to the log-weights, by index. */
    interface Disturbance {
        double of(long index);
    }

    /** The loss of some rows as a function of their calibrated probabilities; fills its slopes. */
    private interface Loss {
        double slopes(CalibrationRows rows, int[] chosen, double[] value, double[] slope);
    }

    /** Fills the gradient and returns the loss of the form. */
    double slopes(CalibrationRows rows, int[] chosen, double temperature, Disturbance noise) {
        return slopes(rows, chosen, temperature, noise, piece.form()::slopes);
    }

    private double slopes(CalibrationRows rows, int[] chosen, double temperature, Disturbance noise, Loss of) {
        if (value.length < chosen.length) {
            value = new double[chosen.length];
            slope = new double[chosen.length];
            share = new double[chosen.length * piece.experts()];
        }
        for (int k = 0; k < chosen.length; k++) {
            int first = k * piece.experts();
            int row = chosen[k];
            value[k] = mixture.mixed(
                    rows.user(row), rows.logit(row), temperature, j -> noise.of(first + (long) j), share, first);
        }
        double loss = of.slopes(rows, chosen, value, slope);
        for (int k = 0; k < chosen.length; k++) {
            int row = chosen[k];
            mixture.addGradient(
                    rows.user(row),
                    rows.logit(row),
                    value[k],
                    share,
                    k * piece.experts(),
                    slope[k],
                    slope[k] / temperature,
                    gradient);
        }
        if (piece.form() == Experts.Form.RELEASED) {
            mixture.clearSelectorIntercepts(gradient);
        }
        return loss;
    }

    /** The gradient of the last {@link #slopes}; zeros after a step. */
    float[] gradient() {
        return gradient;
    }

    /** (1/Σw) Σ w NLL(value, outcome). */
    static double likelihood(CalibrationRows rows, int[] chosen, double[] value, double[] slope) {
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

    /** −Σ y ln softmax(value), the softmax over the rows. */
    static double acrossRows(CalibrationRows rows, int[] chosen, double[] value, double[] slope) {
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
}
