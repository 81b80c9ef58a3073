package org.equipoise.imputation;

/** c = (1 − p̂)/p̂² (MRDR; Guo et al., SIGIR 2021): the expected loss is the variance of the doubly robust estimate. */
public record VarianceReducing() implements ImputationWeight {

    @Override
    public float of(float inversePropensity) {
        return inversePropensity * (inversePropensity - 1);
    }

    @Override
    public boolean readsProbability() {
        return true;
    }

    @Override
    public String equation() {
        return "(1 − p̂)/p̂²";
    }
}
