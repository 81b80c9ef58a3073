package org.equipoise.imputation;

final class BatchVarianceTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(new BatchVariance(BatchVariance.Estimate.LIVE), Orientation.PREDICTION);
    }
}
