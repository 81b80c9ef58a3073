package org.equipoise.estimator;

final class ReleasedDoublyRobustByTargetRowsTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new ReleasedDoublyRobust(ReleasedDoublyRobust.Normalizer.TARGET_ROWS);
    }
}
