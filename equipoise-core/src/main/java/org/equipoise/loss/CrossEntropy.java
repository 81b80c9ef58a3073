package org.equipoise.loss;

import org.equipoise.kernel.VectorMath;

/** Cross-entropy of a logit: ℓ(z, y) = ln(1 + eᶻ) − y z, y ∈ [0, 1] possibly soft; ∂ℓ/∂z = σ(z) − y, ∂ℓ/∂y = −z. */
public record CrossEntropy() implements PointwiseLoss {

    @Override
    public void values(float[] z, float[] y, int from, int to, float[] value) {
        // ln(1 + e^−|z|) + max(z, 0) − y z: the small loss of a confident right score does not drown in the rounding of
        // ln(1 + eᶻ).
        for (int k = from; k < to; k++) {
            value[k] = -Math.abs(z[k]);
        }
        VectorMath.softplus(value, from, to, value);
        for (int k = from; k < to; k++) {
            value[k] += Math.max(z[k], 0) - y[k] * z[k];
        }
    }

    @Override
    public void slopes(float[] z, float[] y, int from, int to, float[] slope) {
        VectorMath.sigmoid(z, from, to, slope);
        for (int k = from; k < to; k++) {
            slope[k] -= y[k];
        }
    }

    @Override
    public void labelSlopes(float[] z, float[] y, int from, int to, float[] labelSlope) {
        for (int k = from; k < to; k++) {
            labelSlope[k] = -z[k];
        }
    }
}
