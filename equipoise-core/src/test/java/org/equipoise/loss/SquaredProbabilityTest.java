package org.equipoise.loss;

final class SquaredProbabilityTest extends PointwiseLossContract {
    @Override
    PointwiseLoss loss() {
        return new SquaredProbability();
    }

    @Override
    double reference(double z, double y) {
        double residual = 1 / (1 + Math.exp(-z)) - y;
        return residual * residual;
    }
}
