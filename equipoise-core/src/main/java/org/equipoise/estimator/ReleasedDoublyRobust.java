package org.equipoise.estimator;

import java.util.Arrays;

/**
 * What the released codes compute under the name of a doubly robust loss, on a batch of observed rows O and separate rows of D: s ·
 * [Σ_O W e − Σ_O ê] + s_D · Σ_D ê, mostly with s_D = s. The imputed error of an observed row is not divided by its propensity, and the two sums are not brought to
 * one scale; so this is an inverse-propensity loss with an error-imputation tail, and not doubly robust. For parity with published
 * numbers only.
 *
 * @param normalizer what 1/s is
 */
public record ReleasedDoublyRobust(Normalizer normalizer) implements LossEstimator {

    /** What the sums are divided by. */
    public enum Normalizer {
        /** ΣW over the observed rows (BADR). */
        SUM_OF_WEIGHTS,
        /** The number of observed rows (DCE). */
        OBSERVED_ROWS,
        /** The number of rows of D (the kernel-balancing and stable-DR suites). */
        TARGET_ROWS,
        /** The rows of each sum: those of O for the first part, those of D for the last (the kernel-balancing code). */
        ROWS_OF_EACH
    }

    @Override
    public void coefficients(Batch batch, float[] a, float[] b) {
        float s = (float) (1 / divisor(batch));
        float target = normalizer == Normalizer.ROWS_OF_EACH ? 1f / batch.targetRows() : s;
        for (int k = 0; k < batch.targetsFrom(); k++) {
            a[k] = batch.weight()[k] * s;
            b[k] = (batch.targetScale()[k] > 0 ? target : 0) - (batch.observed(k) ? s : 0);
        }
        Arrays.fill(a, batch.targetsFrom(), batch.size(), 0);
        Arrays.fill(b, batch.targetsFrom(), batch.size(), target);
    }

    @Override
    public void weightSlopes(Batch batch, float[] error, float[] imputed, float[] slope) {
        double divisor = divisor(batch);
        double value = normalizer == Normalizer.SUM_OF_WEIGHTS ? value(batch, error, imputed) : 0;
        for (int k = 0; k < batch.size(); k++) {
            slope[k] = batch.observed(k) ? (float) ((error[k] - value) / divisor) : 0;
        }
    }

    private double divisor(Batch batch) {
        return switch (normalizer) {
            case SUM_OF_WEIGHTS -> batch.sumOfWeights();
            case OBSERVED_ROWS, ROWS_OF_EACH -> batch.observedRows();
            case TARGET_ROWS -> batch.targetRows();
        };
    }

    @Override
    public String equation() {
        return switch (normalizer) {
            case SUM_OF_WEIGHTS -> equation("Σ_O W");
            case OBSERVED_ROWS -> equation("n_O");
            case TARGET_ROWS -> equation("n_D");
            case ROWS_OF_EACH -> "L = [Σ_O W e − Σ_O ê]/n_O + Σ_D ê/n_D";
        };
    }

    private static String equation(String divisor) {
        return "L = s [Σ_O W e − Σ_O ê + Σ_D ê],  1/s = " + divisor;
    }
}
