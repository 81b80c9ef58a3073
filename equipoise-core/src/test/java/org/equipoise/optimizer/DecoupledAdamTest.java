package org.equipoise.optimizer;

final class DecoupledAdamTest extends OptimizerContract {
    @Override
    Optimizer optimizer() {
        return Adam.decoupled(0.05, 0.01);
    }
}
