package org.equipoise.propensity;

import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;

/** Propensities of a function of user and item: known for every pair, observed or not. */
public interface PairPropensity extends Propensity {

    @Override
    default void ofObserved(Interactions observed, float[] propensity) {
        ofPairs(observed.pairs(), propensity);
    }

    @Override
    default boolean knownForAllPairs() {
        return true;
    }

    /** propensity[k] = p of pair k &lt; pairs.size(). */
    @Override
    void ofPairs(Pairs pairs, float[] propensity);
}
