package org.equipoise.imputation;

final class ReciprocalSquaresInImputationOrientationTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(
                new WeightedSquares(new Reciprocal(), WeightedSquares.Reduction.BATCH_SUM), Orientation.IMPUTATION);
    }
}
