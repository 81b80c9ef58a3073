package org.equipoise.propensity;

/** The objective of a propensity net on a batch of D. */
public interface PropensityObjective {

    /**
     * Fills slope[k] = ∂/∂z_k for k &lt; n and returns the value.
     *
     * @param z logits
     * @param observed o ∈ {0, 1}
     */
    double slopes(float[] z, float[] observed, int n, float[] slope);
}
