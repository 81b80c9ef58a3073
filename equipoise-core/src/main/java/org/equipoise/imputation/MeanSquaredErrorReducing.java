package org.equipoise.imputation;

import org.equipoise.Check;

/**
 * c = α (1 − p̂)²/p̂³ + (1 − α)(1 − p̂)/p̂² (DR-MSE; Dai et al., KDD 2022): {@link BiasReducing} at α = 1, {@link VarianceReducing} at α = 0.
 *
 * @param alpha in [0, 1]
 */
public record MeanSquaredErrorReducing(float alpha) implements ImputationWeight {

    public MeanSquaredErrorReducing {
        Check.inRange("alpha", alpha, 0, 1);
    }

    @Override
    public float of(float inversePropensity) {
        float excess = inversePropensity - 1;
        return inversePropensity * excess * (alpha * excess + (1 - alpha));
    }

    @Override
    public boolean readsProbability() {
        return true;
    }

    @Override
    public String equation() {
        return "[" + alpha + " (1 − p̂)²/p̂³ + (1 − " + alpha + ") (1 − p̂)/p̂²]";
    }
}
