package org.equipoise.estimator;

final class ReleasedInversePropensityTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new ReleasedInversePropensity();
    }
}
