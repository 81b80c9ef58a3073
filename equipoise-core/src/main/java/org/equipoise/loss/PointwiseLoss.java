package org.equipoise.loss;

/** A pointwise loss ℓ(z, y). Arrays belong to the caller; entries from ≤ k &lt; to are read and written. */
public interface PointwiseLoss {

    /** value[k] = ℓ(z[k], y[k]). */
    void values(float[] z, float[] y, int from, int to, float[] value);

    /** slope[k] = ∂ℓ/∂z at (z[k], y[k]). */
    void slopes(float[] z, float[] y, int from, int to, float[] slope);

    /**
     * {@link #values} and {@link #slopes} at once, which share most of their work.
     *
     * @param value another array than {@code slope}, and neither is {@code z} or {@code y}
     */
    default void evaluate(float[] z, float[] y, int from, int to, float[] value, float[] slope) {
        values(z, y, from, to, value);
        slopes(z, y, from, to, slope);
    }

    /** labelSlope[k] = ∂ℓ/∂y at (z[k], y[k]). */
    void labelSlopes(float[] z, float[] y, int from, int to, float[] labelSlope);
}
