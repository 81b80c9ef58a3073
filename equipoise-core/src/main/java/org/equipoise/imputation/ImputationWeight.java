package org.equipoise.imputation;

/** The weight c(p̂) of an observed row in an imputation loss, as a function of its inverse propensity W = 1/p̂. */
public interface ImputationWeight {

    /** c at the inverse propensity W, which is at least 1 if {@link #readsProbability}. */
    float of(float inversePropensity);

    /** Whether 1/W is read as a probability, so that c has no meaning where W &lt; 1. */
    default boolean readsProbability() {
        return false;
    }

    /** c(p̂) as a formula on one line, for people. */
    String equation();
}
