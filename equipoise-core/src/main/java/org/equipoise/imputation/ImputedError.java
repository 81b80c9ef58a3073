package org.equipoise.imputation;

/** Where the label of an imputed error comes from. */
public interface ImputedError {

    /** Whether a second net is trained to give the labels. */
    boolean learned();

    /**
     * Fills {@code label[from..to)} with the imputed labels ỹ ∈ [0, 1].
     *
     * @param z logits of the imputation net; not read, and may be null, unless {@link #learned()}
     */
    void labels(float[] z, int from, int to, float[] label);
}
