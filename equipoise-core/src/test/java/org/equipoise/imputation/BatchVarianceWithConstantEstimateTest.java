package org.equipoise.imputation;

final class BatchVarianceWithConstantEstimateTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(new BatchVariance(BatchVariance.Estimate.CONSTANT), Orientation.PREDICTION);
    }

    @Override
    boolean whole() {
        return false;
    }
}
