package org.equipoise.imputation;

import org.equipoise.estimator.Batch;

/**
 * The batch variance of BADR: V = Σ W² (δ + Ê − L)² / (ΣW)² with Ê = Σê/ΣW and L the batch-adaptive estimate (Pan et al., ACM TOIS 44(3),
 * 2026). Since Ê − L = −δ̄, δ̄ = ΣWδ/ΣW, exactly, V = Σ W² (δ − δ̄)² / (ΣW)²: the variance of the self-normalized residual.
 *
 * @param estimate whether L is differentiated too
 */
public record BatchVariance(Estimate estimate) implements ErrorObjective {

    /** How the estimate L inside V is treated. */
    public enum Estimate {
        /** Differentiated: ∂V/∂ê_j = −(2/S²)[W_j² h_j − (W_j/S) Σ W² h], h = δ − δ̄, S = ΣW; zero on unobserved rows. */
        LIVE,
        /** Constant, while Ê is differentiated: ∂V/∂ê_j = −(2/S²)[W_j² h_j − (1/S) Σ W² h], the second part on every row of D. */
        CONSTANT
    }

    @Override
    public int rows(Batch batch) {
        return estimate == Estimate.LIVE ? batch.observedEnd() : batch.size();
    }

    @Override
    public double slopes(Batch batch, float[] e, float[] eHat, float[] slope) {
        Moments moments = Moments.of(batch, e, eHat);
        double factor = 2 / (moments.sum * moments.sum);
        double shared = moments.third / moments.sum;
        double unit = estimate == Estimate.CONSTANT ? observedUnit(batch) : 0;
        for (int k = 0; k < rows(batch); k++) {
            double weight = batch.weight()[k];
            double own = batch.observed(k) ? weight * weight * (residual(e, eHat, k) - moments.mean) : 0;
            double share = estimate == Estimate.LIVE ? weight : batch.targetScale()[k] / unit;
            slope[k] = (float) (factor * (share * shared - own));
        }
        return moments.second / (moments.sum * moments.sum);
    }

    private static double residual(float[] e, float[] eHat, int k) {
        return (double) e[k] - eHat[k];
    }

    /** The scale of an observed row: Σê over D counts in its units. */
    private static double observedUnit(Batch batch) {
        for (int k = 0; k < batch.size(); k++) {
            if (batch.observed(k)) {
                return batch.observedScale()[k];
            }
        }
        throw new IllegalArgumentException("a batch variance needs an observed row");
    }

    /** S = ΣW, δ̄, ΣW²h² and ΣW²h. */
    private static final class Moments {
        private double sum;
        private double mean;
        private double second;
        private double third;

        static Moments of(Batch batch, float[] e, float[] eHat) {
            Moments m = new Moments();
            double weighted = 0;
            for (int k = 0; k < batch.observedEnd(); k++) {
                if (batch.observed(k)) {
                    double weight = batch.weight()[k];
                    m.sum += weight;
                    weighted += weight * residual(e, eHat, k);
                }
            }
            m.mean = weighted / m.sum;
            for (int k = 0; k < batch.observedEnd(); k++) {
                if (batch.observed(k)) {
                    double weight = batch.weight()[k];
                    double h = residual(e, eHat, k) - m.mean;
                    m.second += weight * weight * h * h;
                    m.third += weight * weight * h;
                }
            }
            return m;
        }
    }

    @Override
    public String equation() {
        return "Σ W² (δ − δ̄)² / (Σ W)²,  δ = e − ê,  δ̄ = Σ W δ / Σ W";
    }
}
