package org.equipoise.imputation;

/** c = (1 − p̂)²/p̂³ (DR-BIAS; Dai et al., KDD 2022). */
public record BiasReducing() implements ImputationWeight {

    @Override
    public float of(float inversePropensity) {
        float excess = inversePropensity - 1;
        return inversePropensity * excess * excess;
    }

    @Override
    public boolean readsProbability() {
        return true;
    }

    @Override
    public String equation() {
        return "(1 − p̂)²/p̂³";
    }
}
