package org.equipoise.baseline;

import java.util.Arrays;
import org.equipoise.Check;
import org.equipoise.kernel.VectorMath;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Scorer;

/**
 * User and item logistic terms: the a, b, c that minimize Σ_O CE(σ(a_u + b_i + c), y) + (λ/2)(|a|² + |b|² + c²). Newton steps of all user terms,
 * all item terms and the constant in turn, each side exact given the others' curvature, until none moves by more than {@value #TOLERANCE}.
 *
 * @param ridge λ &gt; 0
 */
public record Biases(double ridge) implements Baseline {
    private static final double TOLERANCE = 0.01;
    private static final int MOST_SWEEPS = 200;

    public Biases {
        Check.positive("ridge", ridge);
    }

    @Override
    public Scorer scorer(Population population) {
        return new BiasLogit(population.users(), population.items());
    }

    @Override
    public float[] parameters(Population population, Seed seed) {
        Interactions rows = population.observed();
        Terms users = new Terms(rows.pairs().users(), population.users());
        Terms items = new Terms(rows.pairs().items(), population.items());
        Terms constant = new Terms(new int[rows.size()], 1);
        float[] logit = new float[rows.size()];
        float[] probability = new float[rows.size()];
        double move = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && move > TOLERANCE; sweep++) {
            move = 0;
            for (Terms terms : new Terms[] {constant, items, users}) {
                VectorMath.sigmoid(logit, 0, rows.size(), probability);
                move = Math.max(move, terms.step(rows.labels(), probability, ridge));
                add(users, items, constant.term[0], logit);
            }
        }
        return AdditiveTheta.of(scorer(population), u -> users.term[u], i -> items.term[i], constant.term[0]);
    }

    private static void add(Terms users, Terms items, double constant, float[] logit) {
        int[] user = users.ofRow;
        int[] item = items.ofRow;
        double[] a = users.term;
        double[] b = items.term;
        for (int k = 0; k < logit.length; k++) {
            logit[k] = (float) (a[user[k]] + b[item[k]] + constant);
        }
    }

    /** One side's terms with their gradient and curvature. */
    private static final class Terms {
        private final int[] ofRow;
        private final double[] term;
        private final double[] gradient;
        private final double[] curvature;

        Terms(int[] ofRow, int count) {
            this.ofRow = ofRow;
            this.term = new double[count];
            this.gradient = new double[count];
            this.curvature = new double[count];
        }

        /** A Newton step of each term; the largest move. */
        double step(float[] label, float[] probability, double ridge) {
            for (int j = 0; j < term.length; j++) {
                gradient[j] = ridge * term[j];
            }
            Arrays.fill(curvature, ridge);
            addRows(ofRow, label, probability, gradient, curvature);
            double largest = 0;
            for (int j = 0; j < term.length; j++) {
                double move = gradient[j] / curvature[j];
                term[j] -= move;
                largest = Math.max(largest, Math.abs(move));
            }
            return largest;
        }

        private static void addRows(
                int[] ofRow, float[] label, float[] probability, double[] gradient, double[] curvature) {
            for (int k = 0; k < ofRow.length; k++) {
                int j = ofRow[k];
                double p = probability[k];
                gradient[j] += p - label[k];
                curvature[j] += p * (1 - p);
            }
        }
    }
}
