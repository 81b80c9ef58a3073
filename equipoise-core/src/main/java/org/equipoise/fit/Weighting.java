package org.equipoise.fit;

import java.util.List;
import java.util.Optional;
import org.equipoise.method.Method;
import org.equipoise.method.WeightSource;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.propensity.Propensity;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Curve;
import org.equipoise.schedule.EpochListener;
import org.equipoise.weight.Weights;

/** The first stage of a fit: propensities and the weights they give; both empty if a method does not weight. */
record Weighting(Optional<Propensity> propensity, Optional<Weights> weights, int observedRows) {

    /** @throws IllegalArgumentException if nothing is observed, or the data lack what the propensities need */
    static Weighting of(Method method, FitData data, Seed seed, Workers workers, EpochListener listener) {
        return method.weights()
                .map(source -> of(source, data, seed, workers, listener))
                .orElseGet(() -> new Weighting(
                        Optional.empty(),
                        Optional.empty(),
                        observing(data).observed().size()));
    }

    /** @throws IllegalArgumentException if nothing is observed, or the data lack what the propensities need */
    static Weighting of(WeightSource source, FitData data, Seed seed, Workers workers, EpochListener listener) {
        Population population = observing(data);
        return of(
                source,
                source.learner().fit(population, data.uniform(), seed.child("propensity"), workers, listener),
                population);
    }

    /** The weighting by propensities that the source's learner gave. */
    static Weighting of(WeightSource source, Propensity propensity, Population population) {
        return new Weighting(
                Optional.of(propensity),
                Optional.of(source.weights(propensity, population)),
                population.observed().size());
    }

    /** The population. @throws IllegalArgumentException if nothing of it is observed */
    static Population observing(FitData data) {
        if (data.population().observed().size() == 0) {
            throw new IllegalArgumentException("a fit needs at least one observed pair, got none");
        }
        return data.population();
    }

    /** 1/p̂ of the observed rows, 1 where the method does not weight. Not to be changed. */
    float[] inverse() {
        return weights.orElseGet(() -> Weights.uniform(observedRows)).inverse();
    }

    List<Curve> curves() {
        return propensity.map(Propensity::curves).orElse(List.of());
    }

    int epochs() {
        return propensity.map(Propensity::epochs).orElse(0);
    }

    long skippedBatches() {
        return propensity.map(Propensity::skippedBatches).orElse(0L);
    }
}
