package org.equipoise.regularizer;

import org.equipoise.scorer.Scorer;

/** A differentiable penalty on the parameters of a scorer. */
public interface Regularizer {

    /** gradient += ∂/∂θ of the penalty. */
    void addGradient(Scorer scorer, float[] theta, float[] gradient);
}
