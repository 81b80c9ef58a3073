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
        float[] probability = new float[to - from];
        float[] complement = new float[to - from];
        probabilities(z, from, to, probability, complement);
        VectorMath.log(probability, 0, to - from, probability);
        VectorMath.log(complement, 0, to - from, complement);
        for (int k = from; k < to; k++) {
            float logOf = Math.max(probability[k - from], LOWEST_LOG);
            float logOfComplement = Math.max(complement[k - from], LOWEST_LOG);
            value[k] = (y[k] - 1) * logOfComplement - y[k] * logOf;
        }
    }

    @Override
    public void slopes(float[] z, float[] y, int from, int to, float[] slope) {
        VectorMath.sigmoid(z, from, to, slope);
        for (int k = from; k < to; k++) {
            float r = slope[k];
            float product = (1 - r) * r;
            slope[k] = (r - y[k]) / Math.max(product, LOWEST_DENOMINATOR) * product;
        }
    }

    @Override
    public void labelSlopes(float[] z, float[] y, int from, int to, float[] labelSlope) {
        float[] probability = new float[to - from];
        float[] complement = new float[to - from];
        probabilities(z, from, to, probability, complement);
        VectorMath.log(probability, 0, to - from, probability);
        VectorMath.log(complement, 0, to - from, complement);
        for (int k = from; k < to; k++) {
            labelSlope[k] = Math.max(complement[k - from], LOWEST_LOG) - Math.max(probability[k - from], LOWEST_LOG);
        }
    }

    private static void probabilities(float[] z, int from, int to, float[] probability, float[] complement) {
        System.arraycopy(z, from, probability, 0, to - from);
        VectorMath.sigmoid(probability, 0, to - from, probability);
        for (int k = 0; k < to - from; k++) {
            complement[k] = 1 - probability[k];
        }
    }
}
