package org.equipoise.estimator;

final class SelfNormalizedTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new SelfNormalized();
    }
}
