package org.equipoise.fit;

import org.equipoise.method.Method;
import org.equipoise.optimizer.Descent;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.regularizer.Regularizer;
import org.equipoise.reweighting.BatchWeights;
import org.equipoise.scorer.Scorer;

/**
 * What a method trains: the prediction net and, if it has them, the imputation net and the weights it finds in each batch (else null).
 *
 * @param weights in this run
 */
record Nets(Net prediction, Net imputation, BatchWeights.Running weights) {

    /** Of a method whose weights stay what its propensity makes them. */
    Nets(Net prediction, Net imputation) {
        this(prediction, imputation, null);
    }

    static Nets start(Method method, Training training, Population population, Seed seed, Workers workers) {
        Net prediction = prediction(training, method.regularizer(), population, seed, workers);
        return new Nets(
                prediction,
                method.imputation().error().learned() ? imputation(training, population, seed, workers) : null,
                method.batchWeights()
                        .map(found -> found.start(population, seed.child("batch-weights"), workers))
                        .orElse(null));
    }

    /** A prediction net at its starting values. */
    static Net prediction(
            Training training, Regularizer regularizer, Population population, Seed seed, Workers workers) {
        Scorer scorer = training.prediction().of(population.users(), population.items());
        return new Net(
                "prediction",
                Descent.start(
                        scorer, training.predictionOptimizer(), regularizer, seed.child("prediction/init"), workers));
    }

    /** An imputation net at its starting values. */
    static Net imputation(Training training, Population population, Seed seed, Workers workers) {
        Scorer scorer = training.imputation().of(population.users(), population.items());
        return new Net(
                "imputation",
                Descent.start(scorer, training.imputationOptimizer(), seed.child("imputation/init"), workers));
    }
}
