package org.equipoise.reweighting;

import org.equipoise.estimator.Batch;
import org.equipoise.imputation.Orientation;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Step;

/** How the weights of the observed rows of a batch are found; a record, so that its text is its provenance. */
public interface BatchWeights {

    /**
     * The weights made ready for one run.
     *
     * @param seed for what they initialize and draw
     */
    Running start(Population population, Seed seed, Workers workers);

    /** Whether finding them needs rows of D in the batch, which are then drawn even if the estimator imputes nothing. */
    boolean needsTargets();

    /** Whether they are at least 1 as W⁰ are, so that 1/W can be read as a probability. */
    boolean atLeastOne();

    /** Which ê of a learned imputation {@link Running#find} is given: that of the estimator, unless a released code took the other. */
    default Orientation residual() {
        return Orientation.PREDICTION;
    }

    /** The rule as a formula on one line, for people. */
    String equation();

    /** The weights in a run. */
    interface Running {

        /**
         * An epoch starts.
         *
         * @param epoch from 0
         */
        default void startEpoch(int epoch) {}

        /** A batch was refilled: its weights are W⁰. */
        void startBatch(Batch batch);

        /**
         * Writes {@code batch.weight()} of the observed rows for a step; called before every step.
         *
         * @param error e[k] of observed row k as the nets stand; meaningless where row k is not observed
         * @param imputed ê[k] likewise; 0 where the method imputes nothing
         */
        void find(Step step, Batch batch, float[] error, float[] imputed);
    }
}
