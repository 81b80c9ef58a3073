package org.equipoise.imputation;

import org.equipoise.kernel.VectorMath;
import org.equipoise.loss.PointwiseLoss;

/** Which net's score the loss of an imputed error is taken at, and which gives the label. */
public enum Orientation {
    /** ê = ℓ(z_r, t); ∂ê/∂z_t = ∂ℓ/∂y(z_r, t) · t(1 − t). The ê of the estimator itself. */
    PREDICTION {
        @Override
        void imputed(PointwiseLoss loss, float[] zR, float[] zT, int n, float[] eHat) {
            loss.values(zR, probabilities(zT, n), 0, n, eHat);
        }

        @Override
        void slopes(PointwiseLoss loss, float[] zR, float[] zT, int n, float[] slope) {
            float[] t = probabilities(zT, n);
            loss.labelSlopes(zR, t, 0, n, slope);
            for (int k = 0; k < n; k++) {
                slope[k] *= t[k] * (1 - t[k]);
            }
        }
    },
    /** ê = ℓ(z_t, r); ∂ê/∂z_t = ∂ℓ/∂z(z_t, r). What the released codes train with. */
    IMPUTATION {
        @Override
        void imputed(PointwiseLoss loss, float[] zR, float[] zT, int n, float[] eHat) {
            loss.values(zT, probabilities(zR, n), 0, n, eHat);
        }

        @Override
        void slopes(PointwiseLoss loss, float[] zR, float[] zT, int n, float[] slope) {
            loss.slopes(zT, probabilities(zR, n), 0, n, slope);
        }
    };

    /** eHat[k] = ê for k &lt; n. */
    abstract void imputed(PointwiseLoss loss, float[] zR, float[] zT, int n, float[] eHat);

    /** slope[k] = ∂ê/∂z_t for k &lt; n, z_r constant. */
    abstract void slopes(PointwiseLoss loss, float[] zR, float[] zT, int n, float[] slope);

    private static float[] probabilities(float[] z, int n) {
        float[] probability = new float[n];
        VectorMath.sigmoid(z, 0, n, probability);
        return probability;
    }
}
