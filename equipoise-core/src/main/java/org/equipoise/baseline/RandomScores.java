package org.equipoise.baseline;

import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.scorer.Scorer;

/** Random factors that were never trained: what knowing nothing scores. */
public record RandomScores() implements Baseline {
    private static final int FACTORS = 16;

    @Override
    public Scorer scorer(Population population) {
        return new MatrixFactorization(
                population.users(), population.items(), FACTORS, Biases.NONE, new Initialization.Normal(1));
    }

    @Override
    public float[] parameters(Population population, Seed seed) {
        Scorer scorer = scorer(population);
        float[] theta = new float[scorer.parameters()];
        scorer.initialize(theta, seed);
        return theta;
    }

    @Override
    public boolean usesSeed() {
        return true;
    }
}
