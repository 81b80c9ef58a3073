package org.equipoise.optimizer;

final class NesterovSgdTest extends OptimizerContract {
    @Override
    Optimizer optimizer() {
        return new Sgd(0.01, 0.9, Sgd.Acceleration.NESTEROV, 0.01);
    }
}
