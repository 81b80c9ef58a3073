package org.equipoise.loss;

/** A pointwise loss ℓ(z, y). Arrays belong to the caller; entries from ≤ k &lt; to are read and written. */
public interface PointwiseLoss {

    /** value[k] = ℓ(z[k], y[k]). */
    void values(float[] z, float[] y, int from, int to, float[] value);

    /** slope[k] = ∂ℓ/∂z at (z[k], y[k]). */
    void slopes(float[] z, float[] y, int from, int to, float[] slope);

    /** labelSlope[k] = ∂ℓ/∂y at (z[k], y[k]). */
    void labelSlopes(float[] z, float[] y, int from, int to, float[] labelSlope);
}
