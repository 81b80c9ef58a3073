package org.equipoise.imputation;

import org.equipoise.kernel.VectorMath;

/** The imputed label is t = σ(z_t) of a second net. */
public record PseudoLabel() implements ImputedError {

    @Override
    public boolean learned() {
        return true;
    }

    @Override
    public void labels(float[] z, int from, int to, float[] label) {
        VectorMath.sigmoid(z, from, to, label);
    }
}
