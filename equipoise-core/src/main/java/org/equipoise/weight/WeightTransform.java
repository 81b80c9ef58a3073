package org.equipoise.weight;

import java.util.Optional;

/** The weight of an observed row as a function of its clipped propensity p̂; the same weight serves the estimate and the imputation loss. */
public interface WeightTransform {

    /** The weight at p̂ ∈ [0, 1]; may be infinite at 0. */
    float of(float pHat);

    /** The weight of an observed row as a formula on one line, for people; empty where it is 1/p̂. */
    default Optional<String> equation() {
        return Optional.empty();
    }
}
