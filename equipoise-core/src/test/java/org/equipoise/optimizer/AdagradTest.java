package org.equipoise.optimizer;

final class AdagradTest extends OptimizerContract {
    @Override
    Optimizer optimizer() {
        return Adagrad.standard(0.1);
    }
}
