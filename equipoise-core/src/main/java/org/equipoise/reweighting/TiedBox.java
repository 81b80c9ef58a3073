package org.equipoise.reweighting;

import java.util.Arrays;
import org.equipoise.Check;
import org.equipoise.estimator.Batch;
import org.equipoise.optimizer.Optimizer;
import org.equipoise.optimizer.OptimizerState;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Step;

/**
 * The adversary of the released robust deconfounder. Rows with the same item and label share one shift d of their weights, W = W⁰ + d, which starts at 0.
 * In every {@code every}-th epoch d takes a gradient step upwards on each batch: along Σ (e − ê) before a prediction step, along Σ (e − ê)² before an
 * imputation step. Then it is cut to the bounds of {@link AdversarialBox}. The released code makes a pass of its own for these steps, before the epoch; here
 * they come between those of the nets.
 *
 * @param box the bounds
 * @param optimizer moves the shifts
 * @param every at least 1
 */
public record TiedBox(AdversarialBox box, Optimizer optimizer, int every) implements BatchWeights {

    public TiedBox {
        Check.atLeast("epochs between ascents", every, 1);
    }

    @Override
    public Running start(Population population, Seed seed, Workers workers) {
        return new Ascent(this, population.items(), workers);
    }

    @Override
    public boolean needsTargets() {
        return false;
    }

    @Override
    public boolean atLeastOne() {
        return true;
    }

    @Override
    public String equation() {
        return box.equation() + ", by gradient steps, W − 1/p̂ shared by item and label";
    }

    /** The shifts of a run, at 2 · item + label. */
    private static final class Ascent implements Running {
        private final TiedBox weights;
        private final float[] shift;
        private final float[] gradient;
        private final OptimizerState state;
        private final Workers workers;
        private float[] base = new float[0];
        private boolean moves;

        Ascent(TiedBox weights, int items, Workers workers) {
            this.weights = weights;
            this.workers = workers;
            shift = new float[2 * items];
            gradient = new float[shift.length];
            state = weights.optimizer().start(shift.length);
        }

        @Override
        public void startEpoch(int epoch) {
            moves = (epoch + 1) % weights.every() == 0;
        }

        @Override
        public void startBatch(Batch batch) {
            base = Arrays.copyOf(batch.weight(), batch.observedEnd());
        }

        @Override
        public void find(Step step, Batch batch, float[] error, float[] imputed) {
            if (moves) {
                ascend(step, batch, error, imputed);
            }
            for (int k = 0; k < batch.observedEnd(); k++) {
                if (batch.observed(k)) {
                    batch.weight()[k] = bounded(batch, k);
                }
            }
        }

        /** Optimizers go down, so the slopes are turned around. */
        private void ascend(Step step, Batch batch, float[] error, float[] imputed) {
            for (int k = 0; k < batch.observedEnd(); k++) {
                if (batch.observed(k)) {
                    float residual = error[k] - imputed[k];
                    gradient[at(batch, k)] -= step == Step.IMPUTATION ? residual * residual : residual;
                }
            }
            state.step(shift, gradient, workers);
            for (int k = 0; k < batch.observedEnd(); k++) {
                if (batch.observed(k)) {
                    shift[at(batch, k)] = bounded(batch, k) - base[k];
                }
            }
        }

        private float bounded(Batch batch, int k) {
            float moved = base[k] + shift[at(batch, k)];
            return Math.min(
                    Math.max(moved, weights.box().low(base[k])), weights.box().high(base[k]));
        }

        private static int at(Batch batch, int k) {
            return 2 * batch.pairs().item(k) + (batch.label()[k] > 0.5f ? 1 : 0);
        }
    }
}
