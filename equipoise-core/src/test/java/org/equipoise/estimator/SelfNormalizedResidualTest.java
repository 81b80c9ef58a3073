package org.equipoise.estimator;

final class SelfNormalizedResidualTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new SelfNormalizedResidual();
    }
}
