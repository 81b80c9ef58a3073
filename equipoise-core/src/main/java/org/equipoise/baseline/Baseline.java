package org.equipoise.baseline;

import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Scorer;

/** A predictor in closed form; a record, so that its text is its provenance. */
public interface Baseline {

    /** The scorer whose parameters {@link #parameters} gives. */
    Scorer scorer(Population population);

    /** The parameters, from the observed rows of the population. */
    float[] parameters(Population population, Seed seed);

    /** Whether the parameters depend on the seed: one run says all there is about a baseline whose parameters do not. */
    default boolean usesSeed() {
        return false;
    }
}
