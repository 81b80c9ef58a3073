package org.equipoise.optimizer;

final class SgdTest extends OptimizerContract {
    @Override
    Optimizer optimizer() {
        return Sgd.plain(0.05);
    }
}
