package org.equipoise.estimator;

final class ReleasedDoublyRobustByObservedRowsTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new ReleasedDoublyRobust(ReleasedDoublyRobust.Normalizer.OBSERVED_ROWS);
    }
}
