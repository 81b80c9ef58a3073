package org.equipoise.imputation;

import org.equipoise.estimator.Batch;

/**
 * Targeting of imputed errors (TDR; Li et al., ICLR 2023): ê_T = ê + ε h with h = 1/p̂ − 1 and ε = Σ_O h(e − ê)/Σ_O h², the least squares of the residual on h,
 * without intercept. Then Σ_O h(e − ê_T) = 0, so that Σ_O (e − ê_T)/p̂ = Σ_O (e − ê_T): the weighted residual is no larger than the plain one. Adding ε to
 * a sum of earlier ones, as the paper does, gives the least squares again: ε of e − (ê + E h) is ε of e − ê, less E.
 */
public final class Targeting {
    private Targeting() {}

    /** ε over the observed rows of the batch; 0 where every weight is 1, which leaves nothing to target. */
    public static double epsilon(Batch batch, float[] e, float[] eHat) {
        double products = 0;
        double squares = 0;
        for (int k = 0; k < batch.observedEnd(); k++) {
            if (batch.observed(k)) {
                double h = batch.weight()[k] - 1.0;
                products += h * ((double) e[k] - eHat[k]);
                squares += h * h;
            }
        }
        return squares > 0 ? products / squares : 0;
    }
}
