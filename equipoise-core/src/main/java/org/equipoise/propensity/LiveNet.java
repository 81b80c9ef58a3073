package org.equipoise.propensity;

import java.util.Optional;
import org.equipoise.architecture.Architecture;
import org.equipoise.estimator.Batch;
import org.equipoise.kernel.VectorMath;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.optimizer.Descent;
import org.equipoise.optimizer.Optimizer;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Scorer;

/**
 * p = σ(z) of a net. Its cross-entropy over D is taken apart as (1/N) Σ_D ln(1 + eᶻ) − (1/N) Σ_O z, which rows of D need no flags for.
 *
 * @param net gives z
 * @param optimizer its optimizer
 */
public record LiveNet(Architecture net, Optimizer optimizer) implements LivePropensity {

    @Override
    public LivePropensity.Running start(
            Population population, Optional<Interactions> uniform, Seed seed, Workers workers) {
        return new Training(this, population, seed, workers);
    }

    /** The net in a run. */
    private static final class Training implements LivePropensity.Running {
        private final Descent net;
        private float[] zero = new float[0];
        private float[] z = new float[0];
        private float[] probability = new float[0];
        private float[] loss = new float[0];
        private float[] cotangent = new float[0];

        Training(LiveNet piece, Population population, Seed seed, Workers workers) {
            Scorer scorer = piece.net().of(population.users(), population.items());
            net = Descent.start(scorer, piece.optimizer(), seed.child("init"), workers);
        }

        @Override
        public void ofObserved(Interactions observed, float[] propensity) {
            of(observed.pairs(), propensity);
        }

        @Override
        public void ofBatch(Batch batch, float[] propensity) {
            int rows = batch.observedEnd();
            of(rows == batch.size() ? batch.pairs() : batch.pairs().head(rows), propensity);
        }

        private void of(Pairs pairs, float[] propensity) {
            net.forward(pairs, propensity);
            VectorMath.sigmoid(propensity, 0, pairs.size(), propensity);
        }

        @Override
        public double step(Batch batch, double scale, float[] slope) {
            int n = batch.size();
            makeRoom(n);
            net.forward(batch.pairs(), z);
            VectorMath.sigmoid(z, 0, n, probability);
            new CrossEntropy().values(z, zero, 0, n, loss);
            double value = 0;
            for (int k = 0; k < n; k++) {
                float target = batch.targetScale()[k];
                float own = batch.observedScale()[k];
                float p = probability[k];
                value += (double) target * loss[k] - (double) own * z[k];
                cotangent[k] = (float) (scale * ((double) target * p - own));
                if (batch.observed(k)) {
                    cotangent[k] += slope[k] * p * (1 - p);
                }
            }
            net.step(batch.pairs(), cotangent);
            return value;
        }

        private void makeRoom(int n) {
            if (z.length < n) {
                zero = new float[n];
                z = new float[n];
                probability = new float[n];
                loss = new float[n];
                cotangent = new float[n];
            }
        }
    }
}
