package org.equipoise.regularizer;

import org.equipoise.scorer.Scorer;
import org.equipoise.scorer.Tensor;

/** No penalty beside the optimizer's weight decay. */
public record NoPenalty() implements Regularizer {

    @Override
    public void addGradient(Scorer scorer, float[] theta, float[] gradient) {}

    @Override
    public boolean reaches(Tensor.Kind kind) {
        return false;
    }
}
