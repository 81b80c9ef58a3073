package org.equipoise.estimator;

final class BatchAdaptiveTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new BatchAdaptive();
    }
}
