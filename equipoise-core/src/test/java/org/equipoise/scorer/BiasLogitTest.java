package org.equipoise.scorer;

final class BiasLogitTest extends ScorerContract {
    @Override
    Scorer scorer() {
        return new BiasLogit(USERS, ITEMS);
    }
}
