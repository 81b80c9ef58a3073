package org.equipoise.imputation;

final class ReciprocalSquaresTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new ErrorFit(
                new WeightedSquares(new Reciprocal(), WeightedSquares.Reduction.POPULATION_MEAN),
                Orientation.PREDICTION);
    }
}
