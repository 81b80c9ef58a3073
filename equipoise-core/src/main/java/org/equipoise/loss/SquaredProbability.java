package org.equipoise.loss;

import org.equipoise.kernel.VectorMath;

/** Squared error of a probability (Brier): ℓ(z, y) = (r − y)² with r = σ(z); ∂ℓ/∂z = 2(r − y) r(1 − r), ∂ℓ/∂y = −2(r − y). */
public record SquaredProbability() implements PointwiseLoss {

    @Override
    public void values(float[] z, float[] y, int from, int to, float[] value) {
        VectorMath.sigmoid(z, from, to, value);
        for (int k = from; k < to; k++) {
            float residual = value[k] - y[k];
            value[k] = residual * residual;
        }
    }

    @Override
    public void slopes(float[] z, float[] y, int from, int to, float[] slope) {
        VectorMath.sigmoid(z, from, to, slope);
        for (int k = from; k < to; k++) {
            float r = slope[k];
            slope[k] = 2 * (r - y[k]) * r * (1 - r);
        }
    }

    @Override
    public void evaluate(float[] z, float[] y, int from, int to, float[] value, float[] slope) {
        VectorMath.sigmoid(z, from, to, slope);
        for (int k = from; k < to; k++) {
            float r = slope[k];
            float residual = r - y[k];
            value[k] = residual * residual;
            slope[k] = 2 * residual * r * (1 - r);
        }
    }

    @Override
    public void labelSlopes(float[] z, float[] y, int from, int to, float[] labelSlope) {
        VectorMath.sigmoid(z, from, to, labelSlope);
        for (int k = from; k < to; k++) {
            labelSlope[k] = 2 * (y[k] - labelSlope[k]);
        }
    }
}
