package org.equipoise.estimator;

final class ErrorImputationTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return ErrorImputation.standard();
    }
}
