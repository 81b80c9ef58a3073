package org.equipoise.scorer;

final class BiasedMatrixFactorizationTest extends ScorerContract {
    @Override
    Scorer scorer() {
        return new MatrixFactorization(USERS, ITEMS, 13, Biases.USER_ITEM_GLOBAL, Initialization.Normal.standard());
    }
}
