package org.equipoise.fit;

import java.util.List;
import org.equipoise.estimator.Batch;
import org.equipoise.method.WeightSource;
import org.equipoise.propensity.Propensity;

/** The inverse propensities of the rows of a batch under several weightings. */
final class Candidates {
    private final RandomBatches batches;
    private final List<WeightSource> sources;
    private final List<Weighting> weightings;
    private final List<float[]> inverse;

    Candidates(RandomBatches batches, List<WeightSource> sources, List<Weighting> weightings) {
        this.batches = batches;
        this.sources = sources;
        this.weightings = weightings;
        inverse = weightings.stream().map(Weighting::inverse).toList();
    }

    /** J. */
    int count() {
        return inverse.size();
    }

    /** u[j][k] = 1/p̂ʲ of row k for j &lt; {@link #count()} and the observed rows of the batch that was given last. */
    void fillObserved(Batch batch, float[][] u) {
        for (int j = 0; j < inverse.size(); j++) {
            float[] ofRow = inverse.get(j);
            for (int k = 0; k < batch.observedEnd(); k++) {
                u[j][k] = ofRow[batches.observedRow(k)];
            }
        }
    }

    /** The same for the rows of D of any batch. @throws IllegalArgumentException if propensities are known for observed rows only */
    void fillTargets(Batch batch, float[][] u) {
        float[] propensity = new float[batch.size()];
        for (int j = 0; j < sources.size(); j++) {
            ofPairs(j, batch, propensity);
            WeightSource source = sources.get(j);
            for (int k = batch.observedEnd(); k < batch.size(); k++) {
                u[j][k] = source.transform().of(source.clip().apply(propensity[k]));
            }
        }
    }

    private void ofPairs(int j, Batch batch, float[] propensity) {
        Propensity known = weightings.get(j).propensity().orElseThrow();
        if (!known.knownForAllPairs()) {
            throw new IllegalArgumentException(
                    "candidate propensities must be known for every pair where coefficients follow"
                            + " the errors, but those of " + sources.get(j).learner()
                            + " are known for observed pairs only");
        }
        known.ofPairs(batch.pairs(), propensity);
    }
}
