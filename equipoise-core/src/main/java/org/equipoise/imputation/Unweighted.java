package org.equipoise.imputation;

/** c = 1: every observed error counts the same (EIB). */
public record Unweighted() implements ImputationWeight {

    @Override
    public float of(float inversePropensity) {
        return 1;
    }

    @Override
    public String equation() {
        return "1";
    }
}
