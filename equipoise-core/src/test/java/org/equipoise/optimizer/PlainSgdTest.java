package org.equipoise.optimizer;

final class PlainSgdTest extends OptimizerContract {
    @Override
    Optimizer optimizer() {
        return Sgd.plain(0.1);
    }
}
