package org.equipoise.scorer;

final class MatrixFactorizationTest extends ScorerContract {
    @Override
    Scorer scorer() {
        return new MatrixFactorization(USERS, ITEMS, 32, Biases.NONE, new Initialization.FanOut());
    }
}
