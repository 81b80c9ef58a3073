package org.equipoise.estimator;

final class NaiveTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new Naive();
    }
}
