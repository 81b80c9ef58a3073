package org.equipoise.kernel;

/**
 * The numbers of one Adam step, the same for every parameter.
 *
 * @param coupled weight decay that goes through the moments; 0 where the decay is decoupled
 * @param beta1 β₁
 * @param rest1 1 − β₁, rounded once: 1f − β₁ would be off by 5e-5 of itself for β = .999
 * @param beta2 β₂
 * @param rest2 1 − β₂
 * @param rate lr/(1 − β₁ᵗ)
 * @param scale 1/√(1 − β₂ᵗ)
 * @param epsilon ε
 * @param keep 1 − lr·decay where the decay is decoupled, else 1
 */
public record AdamStep(
        float coupled,
        float beta1,
        float rest1,
        float beta2,
        float rest2,
        float rate,
        float scale,
        float epsilon,
        float keep) {}
