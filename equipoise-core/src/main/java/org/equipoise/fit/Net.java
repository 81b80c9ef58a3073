package org.equipoise.fit;

import org.equipoise.optimizer.Optimizer;
import org.equipoise.optimizer.OptimizerState;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.regularizer.Regularizer;
import org.equipoise.scorer.FittedScorer;
import org.equipoise.scorer.Scorer;

/** A scorer in training: its parameters, their gradient, the state of its optimizer. */
final class Net {
    private final String name;
    private final Scorer scorer;
    private final float[] theta;
    private final float[] gradient;
    private final OptimizerState optimizer;
    private final Regularizer regularizer;
    private final Workers workers;

    Net(String name, Scorer scorer, float[] theta, Optimizer optimizer, Regularizer regularizer, Workers workers) {
        this.name = name;
        this.scorer = scorer;
        this.theta = theta;
        this.gradient = new float[theta.length];
        this.optimizer = optimizer.start(theta.length);
        this.regularizer = regularizer;
        this.workers = workers;
    }

    String name() {
        return name;
    }

    Scorer scorer() {
        return scorer;
    }

    float[] theta() {
        return theta;
    }

    /** The scorer and its parameters, which move on if the net does, without what only training needs. */
    FittedScorer fitted() {
        return new FittedScorer(scorer, theta);
    }

    void forward(Pairs pairs, float[] logit) {
        scorer.forward(theta, pairs, logit, workers);
    }

    /** What the next step follows beside Jᵀ cotangent, to be added to; zeros after each step. */
    float[] gradient() {
        return gradient;
    }

    /** One optimizer step along Jᵀ cotangent plus the penalty. */
    void step(Pairs pairs, float[] cotangent) {
        scorer.vjp(theta, pairs, cotangent, gradient, workers);
        regularizer.addGradient(scorer, theta, gradient);
        optimizer.step(theta, gradient, workers);
    }

    /** Starts again from the parameters of another net of the same shape; the optimizer's state stays. */
    void copyFrom(Net other) {
        if (other.theta.length != theta.length) {
            throw new IllegalArgumentException("the " + name + " net cannot start as a copy of the " + other.name
                    + " net: " + theta.length + " parameters, not " + other.theta.length);
        }
        System.arraycopy(other.theta, 0, theta, 0, theta.length);
    }
}
