package org.equipoise.fit;

import java.util.Optional;
import org.equipoise.estimator.Batch;
import org.equipoise.method.WeightSource;
import org.equipoise.propensity.Propensity;

/** Fills in the inverse propensities of all rows of a batch, those of D too. */
final class InverseOfPairs {
    private final WeightSource source;
    private final Propensity propensity;
    private float[] p = new float[0];

    /** @throws IllegalArgumentException unless the propensity of any pair is known */
    InverseOfPairs(RunStart run) {
        Optional<WeightSource> weights = run.method().weights();
        propensity = run.propensity()
                .filter(Propensity::knownForAllPairs)
                .orElseThrow(() -> new IllegalArgumentException(
                        "targeting needs the propensities of pairs that were not observed, which "
                                + weights.map(w -> w.learner().toString()).orElse("no propensity")
                                + " does not give"));
        source = weights.orElseThrow();
    }

    /** {@link Batch#inverse()} of each row: its weight if it is observed, else the weight it would have. */
    void fill(Batch batch) {
        int n = batch.size();
        if (p.length < n) {
            p = new float[n];
        }
        propensity.ofPairs(batch.pairs(), p);
        for (int k = 0; k < n; k++) {
            float pHat = source.clip().apply(p[k]);
            if (!(pHat > 0)) {
                throw new IllegalArgumentException("targeting needs propensities above 0, got " + pHat + " for user "
                        + batch.pairs().user(k) + ", item " + batch.pairs().item(k) + ": clip them");
            }
            batch.inverse()[k] =
                    batch.observed(k) ? batch.weight()[k] : source.transform().of(pHat);
        }
    }
}
