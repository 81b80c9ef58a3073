package org.equipoise.propensity;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.Check;
import org.equipoise.kernel.VectorMath;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.propensity.penalty.Penalty;
import org.equipoise.random.Seed;
import org.equipoise.weight.Clip;

/**
 * A loss of the observations plus penalties on the propensities: base + Σ_j λ_j·penalty_j. The base sees the logits; the penalties see p̂ = min(max(σ(z),
 * low), high), through which a derivative passes at the bounds and inside of them, and not beyond.
 *
 * @param base cross-entropy or squared error of the observations
 * @param clip the bounds of the penalties; penalties divide by p̂ and 1 − p̂, so both bounds should be inside of (0, 1)
 * @param terms the penalties
 */
public record Penalized(PropensityObjective base, Clip clip, List<Term> terms) implements PropensityObjective {

    /**
     * A penalty in the sum.
     *
     * @param strength λ, finite and ≥ 0
     */
    public record Term(double strength, Penalty penalty) {
        public Term {
            Check.nonNegative("penalty strength", strength);
        }
    }

    public Penalized {
        terms = List.copyOf(terms);
    }

    @Override
    public PropensityObjective.Running start(Population population, Seed seed, Workers workers) {
        return new Sum(this, population, seed, workers);
    }

    /** The sum in a run, with its working arrays. */
    private static final class Sum implements PropensityObjective.Running {
        private final Penalized objective;
        private final PropensityObjective.Running base;
        private final List<Penalty.Running> penalties = new ArrayList<>();
        private float[] probability = new float[0];
        private float[] pHat = new float[0];
        private float[] own = new float[0];

        Sum(Penalized objective, Population population, Seed seed, Workers workers) {
            this.objective = objective;
            base = objective.base().start(population, seed.child("base"), workers);
            for (Term term : objective.terms()) {
                penalties.add(
                        term.penalty().start(population, seed.child("penalty").child(penalties.size()), workers));
            }
        }

        @Override
        public double slopes(PropensityBatch batch, float[] slope) {
            makeRoom(batch.size());
            double value = base.slopes(batch, slope);
            VectorMath.sigmoid(batch.logits(), 0, batch.size(), probability);
            for (int k = 0; k < batch.size(); k++) {
                pHat[k] = objective.clip().apply(probability[k]);
            }
            for (int j = 0; j < penalties.size(); j++) {
                double strength = objective.terms().get(j).strength();
                value += strength * penalties.get(j).slopes(batch, pHat, own);
                add(strength, batch.size(), slope);
            }
            return value;
        }

        /** slope += λ · own · ∂p̂/∂z. */
        private void add(double strength, int n, float[] slope) {
            for (int k = 0; k < n; k++) {
                double p = probability[k];
                slope[k] += (float) (pHat[k] == probability[k] ? strength * own[k] * p * (1 - p) : 0);
            }
        }

        private void makeRoom(int n) {
            if (pHat.length < n) {
                probability = new float[n];
                pHat = new float[n];
                own = new float[n];
            }
        }

        @Override
        public long skippedBatches() {
            return base.skippedBatches()
                    + penalties.stream()
                            .mapToLong(Penalty.Running::skippedBatches)
                            .sum();
        }
    }
}
