package org.equipoise.estimator;

final class DoublyRobustTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new DoublyRobust();
    }
}
