package org.equipoise.propensity;

import java.util.Optional;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;

/** Where propensities come from; a record, so that its text is the source that weights and results name. */
public interface PropensityLearner {

    /** Whether it needs a uniformly exposed sample with labels. */
    default boolean needsUniform() {
        return false;
    }

    /**
     * @param uniform a uniformly exposed sample, if there is one
     * @param listener told of each epoch of training
     * @throws IllegalArgumentException if the population or the sample does not have what this learner needs
     */
    Propensity fit(
            Population population, Optional<Interactions> uniform, Seed seed, Workers workers, EpochListener listener);
}
