package org.equipoise.joint;

import org.equipoise.kernel.VectorMath;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.scorer.Scorer;

/** A tower on the rows of a batch: its net and its logits. The first entries of each array count, one a row; readers change nothing. */
public final class TowerRows {
    private final Scorer scorer;
    private final float[] theta;
    private float[] logits = new float[0];
    private float[] probabilities = new float[0];
    private float[] complements = new float[0];

    /** @param theta the parameters of the net; kept, and read anew at each {@link #refresh} */
    public TowerRows(Scorer scorer, float[] theta) {
        this.scorer = scorer;
        this.theta = theta;
    }

    /** Computes the logits of these pairs. */
    void refresh(Pairs pairs, Workers workers) {
        int n = pairs.size();
        if (logits.length < n) {
            logits = new float[n];
            probabilities = new float[n];
            complements = new float[n];
        }
        scorer.forward(theta, pairs, logits, workers);
        VectorMath.sigmoid(logits, 0, n, probabilities);
        for (int k = 0; k < n; k++) {
            complements[k] = -logits[k];
        }
        VectorMath.sigmoid(complements, 0, n, complements);
    }

    /** The net. */
    public Scorer scorer() {
        return scorer;
    }

    /** Its parameters, as they are now. Not to be changed. */
    public float[] theta() {
        return theta;
    }

    /** z. */
    public float[] logits() {
        return logits;
    }

    /** σ(z). */
    public float[] probabilities() {
        return probabilities;
    }

    /** 1 − σ(z), as σ(−z): to a float's precision where σ(z) rounds to 1. */
    public float[] complements() {
        return complements;
    }
}
