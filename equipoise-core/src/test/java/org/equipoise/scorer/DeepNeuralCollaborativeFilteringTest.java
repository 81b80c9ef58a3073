package org.equipoise.scorer;

import java.util.List;

final class DeepNeuralCollaborativeFilteringTest extends ScorerContract {
    @Override
    Scorer scorer() {
        return new NeuralCollaborativeFiltering(
                USERS, ITEMS, 16, List.of(24, 8), OutputBias.LEARNED, new Initialization.Normal(0.3));
    }

    @Override
    int kinks(int n) {
        return n / 10;
    }
}
