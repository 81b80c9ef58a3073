package org.equipoise.architecture;

import java.util.List;
import org.equipoise.Check;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.NeuralCollaborativeFiltering;
import org.equipoise.scorer.OutputBias;
import org.equipoise.scorer.Scorer;

/**
 * Neural collaborative filtering: relu layers over [p_u; q_i].
 *
 * @param factors K, at least 1
 * @param hidden units of each hidden layer, at least one layer
 */
public record Neural(int factors, List<Integer> hidden, OutputBias outputBias, Initialization initialization)
        implements Architecture {

    public Neural {
        Check.atLeast("factors", factors, 1);
        Check.atLeast("hidden layers", hidden.size(), 1);
        hidden = List.copyOf(hidden);
    }

    @Override
    public Scorer of(int users, int items) {
        return new NeuralCollaborativeFiltering(users, items, factors, hidden, outputBias, initialization);
    }
}
