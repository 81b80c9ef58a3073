package org.equipoise.calibration;

import java.util.Arrays;
import org.equipoise.order.FloatOrder;
import org.equipoise.random.Seed;
import org.equipoise.scorer.UserFactors;

/**
 * Isotonic regression: the non-decreasing function of z with the least squared error of the outcomes (Zadrozny and Elkan, KDD 2002), by pooling
 * adjacent violators; linear in z between the rows it was fitted to, constant beyond them. One departure from least squares: a lowest block
 * without any outcome 1 and a highest one without any outcome 0 have the values 0 and 1, where their n rows only show that p is within the order of
 * 1/n of that, and 0 is an infinite inverse weight. They get 1/(n + 2) and (n + 1)/(n + 2), the rule of succession, as far as that leaves the function
 * non-decreasing.
 */
public record Isotonic() implements Calibrator {

    @Override
    public CalibrationMap fit(CalibrationRows rows, UserFactors users, Seed seed) {
        int[] order = ascending(rows);
        double[] at = new double[order.length];
        double[] mean = new double[order.length];
        double[] mass = new double[order.length];
        int count = 0;
        for (int row : order) {
            if (count == 0 || rows.logit(row) != at[count - 1]) {
                at[count++] = rows.logit(row);
            }
            mass[count - 1] += rows.weight(row);
            mean[count - 1] += (double) rows.weight(row) * rows.outcome(row);
        }
        for (int j = 0; j < count; j++) {
            mean[j] = mass[j] > 0 ? mean[j] / mass[j] : 0;
        }
        double[] value = PooledViolators.fit(mean, mass, count);
        moveZeros(value, mass);
        moveOnes(value, mass);
        return new Steps(Arrays.copyOf(at, count), value);
    }

    /** Rows by z, those of the same z in their order. */
    private static int[] ascending(CalibrationRows rows) {
        float[] logits = new float[rows.size()];
        for (int k = 0; k < logits.length; k++) {
            logits[k] = rows.logit(k);
        }
        return FloatOrder.ascending(logits, logits.length);
    }

    private static void moveZeros(double[] value, double[] mass) {
        int end = 0;
        double rows = 0;
        while (end < value.length && value[end] == 0) {
            rows += mass[end++];
        }
        double raised = 1 / (rows + 2);
        Arrays.fill(value, 0, end, end < value.length ? Math.min(raised, value[end]) : raised);
    }

    private static void moveOnes(double[] value, double[] mass) {
        int start = value.length;
        double rows = 0;
        while (start > 0 && value[start - 1] == 1) {
            rows += mass[--start];
        }
        double lowered = (rows + 1) / (rows + 2);
        Arrays.fill(value, start, value.length, start > 0 ? Math.max(lowered, value[start - 1]) : lowered);
    }

    /** A non-decreasing function through knots. An object, not a record: it holds arrays. */
    private static final class Steps implements CalibrationMap {
        private final double[] at;
        private final double[] value;

        Steps(double[] at, double[] value) {
            this.at = at;
            this.value = value;
        }

        @Override
        public double of(int user, int item, double z) {
            int found = Arrays.binarySearch(at, z);
            if (found >= 0) {
                return value[found];
            }
            int next = -found - 1;
            if (next == 0 || next == at.length) {
                return value[next == 0 ? 0 : next - 1];
            }
            double share = (z - at[next - 1]) / (at[next] - at[next - 1]);
            return value[next - 1] + share * (value[next] - value[next - 1]);
        }
    }
}
