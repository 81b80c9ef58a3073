package org.equipoise.regularizer;

import org.equipoise.Check;
import org.equipoise.scorer.Scorer;
import org.equipoise.scorer.Tensor;

/**
 * λ/2 ‖·‖² with a strength of its own for user biases, item biases and factors; global bias and layers are free.
 *
 * @param userBias strength for user biases, ≥ 0, on the scale of the loss (a mean over D)
 * @param itemBias strength for item biases
 * @param factors strength for user and item factors
 */
public record L2ByPart(double userBias, double itemBias, double factors) implements Regularizer {

    public L2ByPart {
        Check.nonNegative("L2 of user biases", userBias);
        Check.nonNegative("L2 of item biases", itemBias);
        Check.nonNegative("L2 of factors", factors);
    }

    @Override
    public void addGradient(Scorer scorer, float[] theta, float[] gradient) {
        for (Tensor tensor : scorer.tensors()) {
            float strength = strength(tensor.kind());
            if (strength > 0) {
                for (int k = tensor.offset(); k < tensor.offset() + tensor.size(); k++) {
                    gradient[k] += strength * theta[k];
                }
            }
        }
    }

    @Override
    public boolean reaches(Tensor.Kind kind) {
        return strength(kind) > 0;
    }

    private float strength(Tensor.Kind kind) {
        return switch (kind) {
            case USER_BIAS -> (float) userBias;
            case ITEM_BIAS -> (float) itemBias;
            case USER_FACTORS, ITEM_FACTORS -> (float) factors;
            case GLOBAL_BIAS, LAYER -> 0;
        };
    }
}
