package org.equipoise.imputation;

import org.equipoise.estimator.Batch;

/** A function of errors e (constant) and imputed errors ê over the rows of a batch. */
public interface ErrorObjective {

    /** How many of the batch's first rows it reads. */
    int rows(Batch batch);

    /** Whether it reads 1/W as a probability, so that it has no meaning where W &lt; 1. */
    default boolean readsProbability() {
        return false;
    }

    /** Fills {@code slope[k]} = ∂/∂ê_k for k &lt; {@link #rows} and returns the value; e[k] is meaningless where row k is not observed. */
    double slopes(Batch batch, float[] e, float[] eHat, float[] slope);

    /** The objective as a formula on one line, for people. */
    String equation();
}
