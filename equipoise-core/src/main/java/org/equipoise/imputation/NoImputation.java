package org.equipoise.imputation;

/** No imputed error: the estimator has b = 0. */
public record NoImputation() implements ImputedError {

    @Override
    public boolean learned() {
        return false;
    }

    @Override
    public void labels(float[] z, int from, int to, float[] label) {
        throw new IllegalStateException("this method has no imputed labels; its estimator must not ask for them");
    }
}
