package org.equipoise.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every pointwise loss must hold, against its formula in double. */
abstract class PointwiseLossContract {
    private static final float[] LOGITS = {-9, -3.5f, -1, -0.25f, 0, 0.5f, 1.75f, 4, 8};
    private static final float[] LABELS = {0, 1, 0.25f, 0.8f};
    /** Central differences of a double reference: h² / 6 of its third derivative, and 1e-16 / h of rounding. */
    private static final double STEP = 1e-5;

    abstract PointwiseLoss loss();

    /** ℓ(z, y) in double. */
    abstract double reference(double z, double y);

    /** How far a float of this loss may be off, relative to max(1, |value|). */
    double tolerance() {
        return 1e-6;
    }

    private interface Check {
        void at(float z, float y, float got);
    }

    private interface Column {
        void fill(float[] z, float[] y, int from, int to, float[] out);
    }

    private static void everywhere(Column column, Check check) {
        int n = LOGITS.length * LABELS.length;
        float[] z = new float[n];
        float[] y = new float[n];
        for (int k = 0; k < n; k++) {
            z[k] = LOGITS[k / LABELS.length];
            y[k] = LABELS[k % LABELS.length];
        }
        float[] out = new float[n];
        column.fill(z, y, 0, n, out);
        for (int k = 0; k < n; k++) {
            check.at(z[k], y[k], out[k]);
        }
    }

    private void close(float got, double expected, float z, float y) {
        assertThat((double) got)
                .as("at z = %s, y = %s", z, y)
                .isCloseTo(expected, within(tolerance() * Math.max(1, Math.abs(expected))));
    }

    @Test
    void valuesFollowTheFormula() {
        everywhere(loss()::values, (z, y, got) -> close(got, reference(z, y), z, y));
    }

    @Test
    void slopesAreCentralDifferencesInTheLogit() {
        everywhere(
                loss()::slopes,
                (z, y, got) -> close(got, (reference(z + STEP, y) - reference(z - STEP, y)) / (2 * STEP), z, y));
    }

    @Test
    void labelSlopesAreCentralDifferencesInTheLabel() {
        everywhere(
                loss()::labelSlopes,
                (z, y, got) -> close(got, (reference(z, y + STEP) - reference(z, y - STEP)) / (2 * STEP), z, y));
    }

    @Test
    void entriesOutsideTheRangeAreLeftAlone() {
        float[] z = {1, 2, 3, 4};
        float[] y = {0, 1, 0, 1};
        for (Column column : List.<Column>of(loss()::values, loss()::slopes, loss()::labelSlopes)) {
            float[] part = {7, 7, 7, 7};
            float[] whole = new float[4];
            column.fill(z, y, 1, 3, part);
            column.fill(z, y, 0, 4, whole);
            assertThat(part).containsExactly(7, whole[1], whole[2], 7);
        }
    }
}
