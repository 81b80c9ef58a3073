package org.equipoise.imputation;

import org.equipoise.estimator.Batch;
import org.equipoise.loss.PointwiseLoss;

/** The objective of the imputation net. Propensities and the prediction net are constant in it. */
public interface ImputationLoss {

    /** How many of the batch's first rows it reads; scores of later rows need not be computed. */
    int rows(Batch batch);

    /** Whether it reads 1/W as a probability, so that it has no meaning where W &lt; 1. */
    boolean readsProbability();

    /** The objective made ready for one run: it holds the working arrays. */
    Running start();

    /** The objective as a formula on one line, for people. */
    String equation();

    /** An objective in a run. */
    interface Running {

        /**
         * Fills {@code cotangent[k]} = ∂/∂z_t for k &lt; {@link #rows} and returns the value.
         *
         * @param loss the pointwise loss ℓ of errors and imputed errors
         * @param zR logits of the prediction net
         * @param zT logits of the imputation net
         */
        double cotangents(Batch batch, PointwiseLoss loss, float[] zR, float[] zT, float[] cotangent);
    }
}
