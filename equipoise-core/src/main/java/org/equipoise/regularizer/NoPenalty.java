package org.equipoise.regularizer;

import org.equipoise.scorer.Scorer;

/** No penalty beside the optimizer's weight decay. */
public record NoPenalty() implements Regularizer {

    @Override
    public void addGradient(Scorer scorer, float[] theta, float[] gradient) {}
}
