package org.equipoise.propensity.penalty;

import java.util.Arrays;
import org.equipoise.architecture.Architecture;
import org.equipoise.kernel.VectorMath;
import org.equipoise.optimizer.Descent;
import org.equipoise.optimizer.Optimizer;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.propensity.PropensityBatch;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Scorer;

/**
 * The unified error at the worst weights a net can give: max_ω L_UPO (the unified propensity optimization of UPO-DR). Since L_UPO is homogeneous in ω
 * its maximum is infinite unless ω is bounded, which the paper does not say; here ω = tanh(z_ω), so the penalty is at most mean |o − p̂| ≤ 1. On each batch
 * the net takes one step upwards, then the propensities get their slopes with ω constant. A batch without an observed row says nothing of where
 * propensities are too small: both are left out, and counted; the loss of the observations still moves the propensity net.
 *
 * @param error the objective both sides share
 * @param net gives z_ω
 * @param optimizer of the net; its weight decay is the L2 on the adversary
 */
public record AdversarialError(UnifiedError error, Architecture net, Optimizer optimizer) implements Penalty {

    @Override
    public Penalty.Running start(Population population, Seed seed, Workers workers) {
        return new Adversary(this, population, seed, workers);
    }

    /** The net in a run. */
    private static final class Adversary implements Penalty.Running {
        private final UnifiedError error;
        private final Descent net;
        private float[] omega = new float[0];
        private float[] cotangent = new float[0];
        private long skipped;

        Adversary(AdversarialError penalty, Population population, Seed seed, Workers workers) {
            error = penalty.error();
            Scorer scorer = penalty.net().of(population.users(), population.items());
            net = Descent.start(scorer, penalty.optimizer(), seed.child("adversary/init"), workers);
        }

        @Override
        public double slopes(PropensityBatch batch, float[] pHat, float[] slope) {
            if (!batch.anyObserved()) {
                skipped++;
                Arrays.fill(slope, 0, batch.size(), 0);
                return 0;
            }
            if (omega.length < batch.size()) {
                omega = new float[batch.size()];
                cotangent = new float[batch.size()];
            }
            ascend(batch, pHat);
            weigh(batch);
            return error.slopes(batch, pHat, omega, slope);
        }

        /** One step of the net towards a larger error: optimizers go down, so the slopes are turned around. */
        private void ascend(PropensityBatch batch, float[] pHat) {
            weigh(batch);
            error.weightSlopes(batch, pHat, omega, cotangent);
            for (int k = 0; k < batch.size(); k++) {
                cotangent[k] *= omega[k] * omega[k] - 1;
            }
            net.step(batch.pairs(), cotangent);
        }

        /** ω = tanh z = 2σ(2z) − 1. */
        private void weigh(PropensityBatch batch) {
            int n = batch.size();
            net.forward(batch.pairs(), omega);
            for (int k = 0; k < n; k++) {
                omega[k] *= 2;
            }
            VectorMath.sigmoid(omega, 0, n, omega);
            for (int k = 0; k < n; k++) {
                omega[k] = 2 * omega[k] - 1;
            }
        }

        @Override
        public long skippedBatches() {
            return skipped;
        }
    }
}
