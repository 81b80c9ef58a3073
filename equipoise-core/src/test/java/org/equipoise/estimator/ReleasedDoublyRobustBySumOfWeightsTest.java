package org.equipoise.estimator;

final class ReleasedDoublyRobustBySumOfWeightsTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new ReleasedDoublyRobust(ReleasedDoublyRobust.Normalizer.SUM_OF_WEIGHTS);
    }
}
