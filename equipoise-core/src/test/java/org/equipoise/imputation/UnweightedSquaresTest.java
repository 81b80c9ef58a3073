package org.equipoise.imputation;

final class UnweightedSquaresTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(
                new WeightedSquares(new Unweighted(), WeightedSquares.Reduction.POPULATION_MEAN),
                Orientation.IMPUTATION);
    }
}
