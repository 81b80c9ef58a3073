package org.equipoise.weight;

import java.util.Optional;
import org.equipoise.Check;

/**
 * The fine-grained dynamic weight of D-IPS and D-DR (Ha et al., NeurIPS 2024): p̂^(−α) with, for each row, the α ∈ [0, 1] that minimizes w₁ (1 − p̂/f)² +
 * w₂ p̂(1 − p̂)/f² over f = p̂^α, a squared bias and a variance. The minimum without bounds is at 1/f = τ = w₁/(w₁ p̂ + w₂(1 − p̂)), so the weight is
 * min(max(τ, 1), 1/p̂). w₂ = 0 gives 1/p̂, w₁ = 0 gives 1; between them weights are at most w₁/w₂, or 1.
 *
 * @param bias w₁, finite and ≥ 0
 * @param variance w₂, finite and ≥ 0; not 0 with w₁
 */
public record FineGrained(double bias, double variance) implements WeightTransform {

    public FineGrained {
        Check.nonNegative("bias weight", bias);
        Check.nonNegative("variance weight", variance);
        Check.positive("bias weight + variance weight", bias + variance);
    }

    @Override
    public Optional<String> equation() {
        return Optional.of("W is not o / p̂ but o min(max(w₁/(w₁ p̂ + w₂ (1 − p̂)), 1), 1/p̂),  w₁ = " + bias
                + ",  w₂ = " + variance);
    }

    @Override
    public float of(float pHat) {
        if (pHat == 1) {
            return 1;
        }
        double tau = bias / (bias * pHat + variance * (1 - (double) pHat));
        return (float) Math.min(Math.max(tau, 1), 1 / (double) pHat);
    }
}
