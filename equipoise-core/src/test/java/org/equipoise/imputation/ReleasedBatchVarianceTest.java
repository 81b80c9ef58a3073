package org.equipoise.imputation;

final class ReleasedBatchVarianceTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(new ReleasedBatchVariance(), Orientation.IMPUTATION);
    }

    @Override
    boolean whole() {
        return false;
    }
}
