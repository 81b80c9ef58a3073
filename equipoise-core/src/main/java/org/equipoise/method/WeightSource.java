package org.equipoise.method;

import org.equipoise.population.Population;
import org.equipoise.propensity.Propensity;
import org.equipoise.propensity.PropensityLearner;
import org.equipoise.weight.Clip;
import org.equipoise.weight.WeightTransform;
import org.equipoise.weight.Weights;

/**
 * Where weights come from.
 *
 * @param learner gives the propensities
 * @param clip bounds on them
 * @param transform the weight of an observed row as a function of its clipped propensity
 */
public record WeightSource(PropensityLearner learner, Clip clip, WeightTransform transform) {

    /** The same of other propensities. */
    public WeightSource with(PropensityLearner value) {
        return new WeightSource(value, clip, transform);
    }

    /** The weights of the observed rows under propensities that the learner gave. */
    public Weights weights(Propensity propensity, Population population) {
        float[] ofObserved = new float[population.observed().size()];
        propensity.ofObserved(population.observed(), ofObserved);
        return Weights.of(learner.toString(), ofObserved, clip, transform);
    }
}
