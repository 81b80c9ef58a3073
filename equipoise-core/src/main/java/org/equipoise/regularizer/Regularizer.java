package org.equipoise.regularizer;

import org.equipoise.scorer.Scorer;
import org.equipoise.scorer.Tensor;

/** A differentiable penalty on the parameters of a scorer. */
public interface Regularizer {

    /** gradient += ∂/∂θ of the penalty. */
    void addGradient(Scorer scorer, float[] theta, float[] gradient);

    /** Whether the penalty has a derivative in tensors of that kind, in every row of them whatever the batch. */
    boolean reaches(Tensor.Kind kind);
}
