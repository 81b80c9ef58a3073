package org.equipoise.scorer;

final class AdditiveLogitTest extends ScorerContract {
    @Override
    Scorer scorer() {
        return new AdditiveLogit(USERS, ITEMS, 16, Initialization.Normal.standard());
    }
}
