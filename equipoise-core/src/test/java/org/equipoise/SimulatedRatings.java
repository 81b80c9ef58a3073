package org.equipoise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Validation;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.metric.Convention;
import org.equipoise.metric.Evaluator;
import org.equipoise.metric.LogLoss;
import org.equipoise.population.Grid;
import org.equipoise.population.Impressions;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;

/**
 * A log of which everything is known: the logit of P(y = 1) is a user-item product of two tastes plus an item quality, the logit of P(o = 1) a
 * user activity plus an item popularity plus a share of the liking, so that what is liked is seen. Small enough for its ideal loss to be a sum.
 */
public final class SimulatedRatings {
    private final int users;
    private final int items;
    private final double selection;
    private final Seed seed;
    private final float[] preference;
    private final float[] propensity;

    /**
     * @param selection how strongly the preference drives the observation; 0 for an additive propensity logit in user and item alone
     */
    public SimulatedRatings(int users, int items, double selection, Seed seed) {
        this.users = users;
        this.items = items;
        this.selection = selection;
        this.seed = seed;
        preference = new float[users * items];
        propensity = new float[users * items];
        for (int u = 0; u < users; u++) {
            for (int i = 0; i < items; i++) {
                double liking = liking(u, i);
                preference[u * items + i] = (float) (1 / (1 + Math.exp(-liking)));
                propensity[u * items + i] = (float) (1 / (1 + Math.exp(-exposure(u, i, liking))));
            }
        }
    }

    private double liking(int u, int i) {
        double taste = 0;
        for (int f = 0; f < 2; f++) {
            taste += seed.child("user").normal(2L * u + f) * seed.child("item").normal(2L * i + f);
        }
        return -0.5 + taste + 0.5 * seed.child("quality").normal(i);
    }

    private double exposure(int u, int i, double liking) {
        return -1.8
                + 0.7 * seed.child("activity").normal(u)
                + 0.7 * seed.child("popularity").normal(i)
                + selection * liking;
    }

    public int users() {
        return users;
    }

    public int items() {
        return items;
    }

    /** P(o = 1) of pair u · items + i. */
    public float[] propensity() {
        return propensity;
    }

    private boolean observed(int cell) {
        return seed.child("observed").uniform(cell) < propensity[cell];
    }

    private float label(int cell) {
        return seed.child("label").uniform(cell) < preference[cell] ? 1 : 0;
    }

    private interface Choice {
        boolean takes(int cell);
    }

    private Interactions rows(Choice choice) {
        Pairs pairs = new Pairs(16);
        float[] labels = new float[users * items];
        float[] given = new float[users * items];
        for (int cell = 0; cell < users * items; cell++) {
            if (choice.takes(cell)) {
                labels[pairs.size()] = label(cell);
                given[pairs.size()] = propensity[cell];
                pairs.add(cell / items, cell % items);
            }
        }
        int n = pairs.size();
        return Interactions.of(
                        Arrays.copyOf(pairs.users(), n), Arrays.copyOf(pairs.items(), n), Arrays.copyOf(labels, n))
                .withPropensities(Arrays.copyOf(given, n));
    }

    /** The observed ratings; D is every pair. */
    public Grid grid() {
        return new Grid(users, items, rows(this::observed));
    }

    /** The same as a click log: every pair shown, the observed ones clicked. */
    public Impressions impressions() {
        Pairs shown = new Pairs(users * items);
        boolean[] clicked = new boolean[users * items];
        for (int cell = 0; cell < users * items; cell++) {
            shown.add(cell / items, cell % items);
            clicked[cell] = observed(cell);
        }
        return new Impressions(users, items, shown, clicked, rows(this::observed));
    }

    /** A uniformly exposed sample of about this share of the pairs. */
    public Interactions uniform(String name, double share) {
        return rows(cell -> seed.child(name).uniform(cell) < share);
    }

    /** The population with a uniform sample and validation by log-loss on another. */
    public FitData data(Population population) {
        return new FitData(
                population,
                Optional.of(uniform("uniform", 0.2)),
                Optional.of(new Validation(uniform("validation", 0.2), SimulatedRatings::minusLogLoss)));
    }

    private static double minusLogLoss(Interactions rows, float[] logits) {
        return -Evaluator.evaluate(rows, logits, List.of(new LogLoss()), Convention.skip())
                .value("logloss")
                .orElseThrow();
    }

    /** The ideal loss of logits, one a pair in the order u · items + i: their expected cross-entropy over all pairs. */
    public double idealLoss(float[] logits) {
        float[] value = new float[logits.length];
        new CrossEntropy().values(logits, preference, 0, logits.length, value);
        double sum = 0;
        for (float x : value) {
            sum += x;
        }
        return sum / logits.length;
    }

    /** Every pair, in the order u · items + i. */
    public Pairs all() {
        Pairs pairs = new Pairs(users * items);
        for (int cell = 0; cell < users * items; cell++) {
            pairs.add(cell / items, cell % items);
        }
        return pairs;
    }
}
