package org.equipoise.imputation;

import org.equipoise.kernel.VectorMath;
import org.equipoise.loss.PointwiseLoss;

/** Which net's score the loss of an imputed error is taken at, and which gives the label. */
public enum Orientation {
    /** ê = ℓ(z_r, t); ∂ê/∂z_t = ∂ℓ/∂y(z_r, t) · t(1 − t). The ê of the estimator itself. */
    PREDICTION {
        @Override
        public void evaluate(
                PointwiseLoss loss, float[] zR, float[] zT, int n, float[] label, float[] eHat, float[] slope) {
            VectorMath.sigmoid(zT, 0, n, label);
            loss.values(zR, label, 0, n, eHat);
            loss.labelSlopes(zR, label, 0, n, slope);
            for (int k = 0; k < n; k++) {
                slope[k] *= label[k] * (1 - label[k]);
            }
        }
    },
    /** ê = ℓ(z_t, r); ∂ê/∂z_t = ∂ℓ/∂z(z_t, r). What the released codes train with. */
    IMPUTATION {
        @Override
        public void evaluate(
                PointwiseLoss loss, float[] zR, float[] zT, int n, float[] label, float[] eHat, float[] slope) {
            VectorMath.sigmoid(zR, 0, n, label);
            loss.evaluate(zT, label, 0, n, eHat, slope);
        }
    };

    /**
     * eHat[k] = ê and slope[k] = ∂ê/∂z_t, z_r constant, for k &lt; n.
     *
     * @param label overwritten: which labels the losses were taken at
     */
    public abstract void evaluate(
            PointwiseLoss loss, float[] zR, float[] zT, int n, float[] label, float[] eHat, float[] slope);
}
