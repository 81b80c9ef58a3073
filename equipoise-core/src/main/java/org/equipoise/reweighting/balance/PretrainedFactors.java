package org.equipoise.reweighting.balance;

import org.equipoise.Check;
import org.equipoise.Divergence;
import org.equipoise.architecture.Factorization;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.optimizer.Descent;
import org.equipoise.optimizer.Optimizer;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.Scorer;
import org.equipoise.scorer.Tensor.Kind;

/**
 * Features of a pair: the user and item factors of a matrix factorization that was fitted beforehand to the observed labels, by plain cross-entropy, and
 * no longer changes. (The released code reads such tables from files that come with it.)
 *
 * @param factors K; a pair has 2K features
 * @param initialization of the tables
 * @param optimizer of the fit
 * @param batch observed rows a batch
 * @param epochs how long it is fitted
 * @param scaling of the features
 */
public record PretrainedFactors(
        int factors, Initialization initialization, Optimizer optimizer, int batch, int epochs, Scaling scaling) {

    public PretrainedFactors {
        Check.atLeast("factors", factors, 1);
        Check.atLeast("batch", batch, 1);
        Check.atLeast("epochs", epochs, 0);
    }

    /** Fits the tables. */
    Features fit(Population population, Seed seed, Workers workers) {
        Scorer scorer =
                new Factorization(factors, Biases.NONE, initialization).of(population.users(), population.items());
        Descent net = Descent.start(scorer, optimizer, seed.child("init"), workers);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Interactions shuffled =
                    shuffled(population.observed(), seed.child("epoch").child(epoch));
            for (int from = 0; from < shuffled.size(); from += batch) {
                step(net, shuffled, from);
            }
            Divergence.checkParameters("feature", epoch + 1, net.theta(), this);
        }
        return new Features(
                net.theta(),
                scorer.tensor(Kind.USER_FACTORS).orElseThrow(),
                scorer.tensor(Kind.ITEM_FACTORS).orElseThrow(),
                scaling);
    }

    private static Interactions shuffled(Interactions observed, Seed seed) {
        Permutation order = new Permutation(observed.size(), seed);
        int[] rows = new int[observed.size()];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = (int) order.apply(k);
        }
        return observed.select(rows);
    }

    /** One step along the mean cross-entropy of a batch. */
    private void step(Descent net, Interactions rows, int from) {
        int n = Math.min(batch, rows.size() - from);
        Pairs pairs = new Pairs(n);
        float[] label = new float[n];
        for (int k = 0; k < n; k++) {
            pairs.add(rows.user(from + k), rows.item(from + k));
            label[k] = rows.label(from + k);
        }
        float[] logit = new float[n];
        float[] slope = new float[n];
        net.forward(pairs, logit);
        new CrossEntropy().slopes(logit, label, 0, n, slope);
        for (int k = 0; k < n; k++) {
            slope[k] /= n;
        }
        net.step(pairs, slope);
    }
}
