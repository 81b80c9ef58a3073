package org.equipoise.imputation;

/** c = 1/p̂ (DR-JL; Wang et al., ICML 2019): the expected loss is the squared error of ê over D. */
public record Reciprocal() implements ImputationWeight {

    @Override
    public float of(float inversePropensity) {
        return inversePropensity;
    }

    @Override
    public String equation() {
        return "W";
    }
}
