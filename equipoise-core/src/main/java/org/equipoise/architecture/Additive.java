package org.equipoise.architecture;

import org.equipoise.Check;
import org.equipoise.scorer.AdditiveLogit;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.Scorer;

/**
 * The "logistic regression" of the released codes: z = w · [p_u; q_i] + c, a user term plus an item term in embedding form.
 *
 * @param factors K, at least 1
 */
public record Additive(int factors, Initialization initialization) implements Architecture {

    public Additive {
        Check.atLeast("factors", factors, 1);
    }

    @Override
    public Scorer of(int users, int items) {
        return new AdditiveLogit(users, items, factors, initialization);
    }
}
