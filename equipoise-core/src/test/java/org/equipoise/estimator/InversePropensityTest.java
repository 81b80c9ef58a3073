package org.equipoise.estimator;

final class InversePropensityTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new InversePropensity();
    }
}
