package org.equipoise.imputation;

final class BiasReducingSquaresTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(
                new WeightedSquares(new BiasReducing(), WeightedSquares.Reduction.BATCH_SUM), Orientation.PREDICTION);
    }
}
