package org.equipoise.estimator;

/** What the self-normalizing estimators share. */
final class Weighted {
    private Weighted() {}

    /** W̄ = Σ observedScale · W, the estimate of (1/N) Σ_O 1/p̂, which is near 1 if p̂ = p. */
    static double sum(Batch batch) {
        double sum = 0;
        for (int k = 0; k < batch.size(); k++) {
            sum += (double) batch.weight()[k] * batch.observedScale()[k];
        }
        return sum;
    }
}
