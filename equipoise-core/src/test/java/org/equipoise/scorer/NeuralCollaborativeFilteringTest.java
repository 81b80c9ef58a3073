package org.equipoise.scorer;

import java.util.List;

final class NeuralCollaborativeFilteringTest extends ScorerContract {
    @Override
    Scorer scorer() {
        return new NeuralCollaborativeFiltering(
                USERS, ITEMS, 5, List.of(9), OutputBias.NONE, new Initialization.Normal(0.3));
    }

    @Override
    int kinks(int n) {
        return n / 10;
    }
}
