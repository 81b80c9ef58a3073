package org.equipoise.optimizer;

import org.equipoise.parallel.Workers;

/** What an optimizer remembers of one parameter array: step count and moments. Not shared between threads. */
public interface OptimizerState {

    /**
     * One step on the whole array. The gradient is consumed: it is all zeros afterwards, ready to be summed into again.
     *
     * @param theta updated in place, of the length this state was made for
     * @param gradient of the same length
     */
    void step(float[] theta, float[] gradient, Workers workers);
}
