package org.equipoise.architecture;

import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.Scorer;

/** A user term plus an item term plus a constant, as three tables. */
public record BiasesOnly() implements Architecture {

    @Override
    public Scorer of(int users, int items) {
        return new BiasLogit(users, items);
    }
}
