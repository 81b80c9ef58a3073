package org.equipoise.imputation;

final class VarianceReducingSquaresTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(
                new WeightedSquares(new VarianceReducing(), WeightedSquares.Reduction.POPULATION_MEAN),
                Orientation.PREDICTION);
    }
}
