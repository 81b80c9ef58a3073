package org.equipoise.estimator;

import java.util.function.ToDoubleFunction;
import org.equipoise.WholePopulation;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;

/**
 * n pairs with p ~ U(.02, .3) and e ~ U(.1, 2), fixed; only o is drawn again and again. p̂ = p or p · U(.4, 1.2), or that scaled, or p but for one pair; ê = |e + N(0, .25)|, e or 0.
 */
final class SimulatedLog {
    enum Propensities {
        TRUE,
        WRONG,
        /** Wrong, pair by pair, but scaled so that Σρ = n. */
        WRONG_BUT_BALANCED,
        /** True but for the pair of the largest residual, whose p̂ is 1e-4. */
        ONE_NEAR_ZERO
    }

    enum Imputation {
        TRUE,
        NOISY,
        NONE
    }

    /** Moments of a statistic over replications. */
    record Sample(double mean, double variance, int replications) {
        double standardError() {
            return Math.sqrt(variance / replications);
        }
    }

    private final String text;
    private final Seed seed;
    private final double[] p;
    private final float[] inverse;
    private final float[] error;
    private final float[] imputed;

    SimulatedLog(int n, Propensities propensities, Imputation imputation, Seed seed) {
        this.text = "n = " + n + ", propensities " + propensities + ", imputation " + imputation + ", " + seed;
        this.seed = seed;
        p = new double[n];
        inverse = new float[n];
        error = new float[n];
        imputed = new float[n];
        for (int k = 0; k < n; k++) {
            p[k] = 0.02 + 0.28 * seed.child("p").uniform(k);
            double ratio = 0.4 + 0.8 * seed.child("ratio").uniform(k);
            boolean right = propensities == Propensities.TRUE || propensities == Propensities.ONE_NEAR_ZERO;
            inverse[k] = (float) (1 / (right ? p[k] : p[k] * ratio));
            error[k] = (float) (0.1 + 1.9 * seed.child("error").uniform(k));
            imputed[k] = switch (imputation) {
                case TRUE -> error[k];
                case NOISY -> (float)
                        Math.abs(error[k] + 0.25 * seed.child("noise").normal(k));
                case NONE -> 0;
            };
        }
        if (propensities == Propensities.ONE_NEAR_ZERO) {
            inverse[pairOfLargestResidual()] = 1e4f;
        }
        if (propensities == Propensities.WRONG_BUT_BALANCED) {
            double total = sum(this::rho);
            for (int k = 0; k < n; k++) {
                inverse[k] *= (float) (n / total);
            }
        }
    }

    int size() {
        return p.length;
    }

    float[] error() {
        return error;
    }

    float[] imputed() {
        return imputed;
    }

    /** The statistic over replications of o. */
    Sample sample(int replications, ToDoubleFunction<Batch> statistic) {
        Pairs pairs = Pairs.of(new int[size()], new int[size()]);
        float[] observed = new float[size()];
        float[] labels = new float[size()];
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < replications; r++) {
            Seed own = seed.child("replication").child(r);
            for (int k = 0; k < size(); k++) {
                observed[k] = own.uniform(k) < p[k] ? 1 : 0;
            }
            double value = statistic.applyAsDouble(WholePopulation.batch(pairs, observed, labels, inverse));
            sum += value;
            squares += value * value;
        }
        double mean = sum / replications;
        double variance = Math.max(0, squares / replications - mean * mean);
        return new Sample(mean, variance * replications / (replications - 1), replications);
    }

    private interface Term {
        double of(int k);
    }

    private double sum(Term term) {
        double sum = 0;
        for (int k = 0; k < size(); k++) {
            sum += term.of(k);
        }
        return sum;
    }

    private double rho(int k) {
        return p[k] * inverse[k];
    }

    private double delta(int k) {
        return error[k] - imputed[k];
    }

    private int pairOfLargestResidual() {
        int largest = 0;
        for (int k = 0; k < size(); k++) {
            largest = Math.abs(delta(k)) > Math.abs(delta(largest)) ? k : largest;
        }
        return largest;
    }

    /** What the estimate Σ[ê + Wδ]/ΣW is to first order around p̂ = p, less its mean: [ΣWδ − Σδ − L_ideal (ΣW − n)]/n. Its expectation is 0. */
    double firstOrder(Batch batch) {
        double ideal = ideal();
        double sum = 0;
        for (int k = 0; k < size(); k++) {
            sum += batch.weight()[k] * delta(k) - delta(k) - ideal * (batch.weight()[k] - 1);
        }
        return sum / size();
    }

    double ideal() {
        return sum(k -> error[k]) / size();
    }

    /** (Σρδ + Σê)/Σρ. */
    double correctedLimit() {
        return sum(k -> rho(k) * delta(k) + imputed[k]) / sum(this::rho);
    }

    /** Σρδ/Σρ + (1/n) Σê. */
    double printedLimit() {
        return sum(k -> rho(k) * delta(k)) / sum(this::rho) + sum(k -> imputed[k]) / size();
    }

    /** Σê Σ p(1 − p)/p̂² / (Σρ)³: what the randomness of the normalizer adds to the mean of Σê/ΣW. */
    double secondOrder() {
        double spread = sum(k -> p[k] * (1 - p[k]) * inverse[k] * inverse[k]);
        return sum(k -> imputed[k]) * spread / Math.pow(sum(this::rho), 3);
    }

    /** Theorem 3.2: Σ p(1 − p)/p̂² (δ − Σρδ/Σρ)² / (Σρ)². */
    double printedVariance() {
        return spread(k -> p[k] * (1 - p[k]));
    }

    /** The same with p in the place of p(1 − p). */
    double varianceWithoutOneMinusP() {
        return spread(k -> p[k]);
    }

    private double spread(Term factor) {
        double total = sum(this::rho);
        double center = sum(k -> rho(k) * delta(k)) / total;
        return sum(k -> factor.of(k) * inverse[k] * inverse[k] * Math.pow(delta(k) - center, 2)) / (total * total);
    }

    @Override
    public String toString() {
        return text;
    }
}
