package org.equipoise.loss;

import org.equipoise.kernel.VectorMath;

/**
 * Cross-entropy as the released PyTorch codes compute it, from the float32 probability r = σ(z): −y max(ln r, −100) − (1 − y)
 * max(ln(1 − r), −100). Its derivative with respect to z is (r − y)/max(r(1 − r), 1e-12) · r(1 − r), which vanishes once r rounds to 0 or
 * 1 (r is exactly 1 from a logit of about 16.7). Named, because the released BADR imputation is bounded by nothing else; use
 * {@link CrossEntropy} for anything but parity.
 */
public record ClampedCrossEntropy() implements PointwiseLoss {
    private static final float LOWEST_LOG = -100;
    private static final float LOWEST_DENOMINATOR = 1e-12f;

    @Override
    public void values(float[] z, float[] y, int from, int to, float[] value) {
        evaluate(z, y, from, to, value, new float[to]);
    }

    @Override
    public void slopes(float[] z, float[] y, int from, int to, float[] slope) {
        VectorMath.sigmoid(z, from, to, slope);
        for (int k = from; k < to; k++) {
            slope[k] = slope(slope[k], y[k]);
        }
    }

    @Override
    public void evaluate(float[] z, float[] y, int from, int to, float[] value, float[] slope) {
        float[] logOf = new float[to];
        float[] logOfComplement = new float[to];
        VectorMath.sigmoid(z, from, to, slope);
        logs(slope, from, to, logOf, logOfComplement);
        for (int k = from; k < to; k++) {
            value[k] = (y[k] - 1) * logOfComplement[k] - y[k] * logOf[k];
            slope[k] = slope(slope[k], y[k]);
        }
    }

    @Override
    public void labelSlopes(float[] z, float[] y, int from, int to, float[] labelSlope) {
        float[] logOf = new float[to];
        float[] logOfComplement = new float[to];
        VectorMath.sigmoid(z, from, to, labelSlope);
        logs(labelSlope, from, to, logOf, logOfComplement);
        for (int k = from; k < to; k++) {
            labelSlope[k] = logOfComplement[k] - logOf[k];
        }
    }

    private static float slope(float r, float y) {
        float product = (1 - r) * r;
        return (r - y) / Math.max(product, LOWEST_DENOMINATOR) * product;
    }

    /** max(ln r, −100) and max(ln(1 − r), −100). */
    private static void logs(float[] r, int from, int to, float[] logOf, float[] logOfComplement) {
        for (int k = from; k < to; k++) {
            logOfComplement[k] = 1 - r[k];
        }
        VectorMath.log(r, from, to, logOf);
        VectorMath.log(logOfComplement, from, to, logOfComplement);
        for (int k = from; k < to; k++) {
            logOf[k] = Math.max(logOf[k], LOWEST_LOG);
            logOfComplement[k] = Math.max(logOfComplement[k], LOWEST_LOG);
        }
    }
}
