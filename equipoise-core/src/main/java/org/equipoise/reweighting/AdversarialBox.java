package org.equipoise.reweighting;

import java.util.Arrays;
import org.equipoise.Check;
import org.equipoise.estimator.Batch;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Step;

/**
 * The worst weights within bounds: W ∈ [1 + (W⁰ − 1)/Γ, 1 + (W⁰ − 1)Γ], which is what 1/p̂ can be if a hidden confounder changes the odds of being observed by a factor
 * of at most Γ (the robust deconfounder; Ding et al., KDD 2022). An estimate Σ W (e − ê) + … that is linear in W is largest at a corner: at the
 * upper bound where e &gt; ê, at the lower one where e &lt; ê; where they are equal W is W⁰, as good as any. The imputation loss, a sum of squares, is largest
 * at the upper bound everywhere; so is an estimate without imputation, since e ≥ 0. Γ = 1 gives W⁰ back, to the bit.
 *
 * @param gamma Γ, finite and ≥ 1
 */
public record AdversarialBox(double gamma) implements BatchWeights {

    public AdversarialBox {
        Check.inRange("gamma", gamma, 1, Double.MAX_VALUE);
    }

    /** 1 + (W⁰ − 1)/Γ. */
    public float low(float base) {
        return (float) (1 + (base - 1.0) / gamma);
    }

    /** 1 + (W⁰ − 1)Γ. */
    public float high(float base) {
        return (float) (1 + (base - 1.0) * gamma);
    }

    @Override
    public Running start(Population population, Seed seed, Workers workers) {
        return new Corners(this);
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
        return "W the worst in [1 + (1/p̂ − 1)/Γ, 1 + (1/p̂ − 1)Γ],  Γ = " + gamma;
    }

    /** Remembers W⁰ of the batch. */
    private static final class Corners implements Running {
        private final AdversarialBox box;
        private float[] base = new float[0];

        Corners(AdversarialBox box) {
            this.box = box;
        }

        @Override
        public void startBatch(Batch batch) {
            base = Arrays.copyOf(batch.weight(), batch.observedEnd());
        }

        @Override
        public void find(Step step, Batch batch, float[] error, float[] imputed) {
            for (int k = 0; k < batch.observedEnd(); k++) {
                if (batch.observed(k)) {
                    boolean up = step == Step.IMPUTATION || error[k] > imputed[k];
                    boolean down = step == Step.PREDICTION && error[k] < imputed[k];
                    batch.weight()[k] = up ? box.high(base[k]) : down ? box.low(base[k]) : base[k];
                }
            }
        }
    }
}
