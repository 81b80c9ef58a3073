package org.equipoise.fit;

import org.equipoise.method.Method;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.scorer.Scorer;

/** The prediction net and, if the method has one, the imputation net (else null). */
record Nets(Net prediction, Net imputation) {

    static Nets start(Method method, Training training, Population population, Seed seed, Workers workers) {
        Scorer predictor = training.prediction().of(population.users(), population.items());
        Net prediction = new Net(
                "prediction",
                predictor,
                initial(predictor, seed.child("prediction/init")),
                training.predictionOptimizer(),
                method.regularizer(),
                workers);
        if (!method.imputedError().learned()) {
            return new Nets(prediction, null);
        }
        Scorer imputer = training.imputation().of(population.users(), population.items());
        return new Nets(
                prediction,
                new Net(
                        "imputation",
                        imputer,
                        initial(imputer, seed.child("imputation/init")),
                        training.imputationOptimizer(),
                        new NoPenalty(),
                        workers));
    }

    private static float[] initial(Scorer scorer, Seed seed) {
        float[] theta = new float[scorer.parameters()];
        scorer.initialize(theta, seed);
        return theta;
    }
}
