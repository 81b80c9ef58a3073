package org.equipoise.imputation;

/** The weight c(p̂) of an observed row in an imputation loss, as a function of its inverse propensity W = 1/p̂. */
public interface ImputationWeight {

    /** c at the inverse propensity W ≥ 1. */
    float of(float inversePropensity);

    /** c(p̂) as a formula on one line, for people. */
    String equation();
}
