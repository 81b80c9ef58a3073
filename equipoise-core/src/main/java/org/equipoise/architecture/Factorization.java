package org.equipoise.architecture;

import org.equipoise.Check;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.scorer.Scorer;

/**
 * Matrix factorization: z = p_u · q_i, with or without biases.
 *
 * @param factors K, at least 1
 */
public record Factorization(int factors, Biases biases, Initialization initialization) implements Architecture {

    public Factorization {
        Check.atLeast("factors", factors, 1);
    }

    @Override
    public Scorer of(int users, int items) {
        return new MatrixFactorization(users, items, factors, biases, initialization);
    }
}
