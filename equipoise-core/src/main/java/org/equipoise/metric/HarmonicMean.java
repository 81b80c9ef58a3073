package org.equipoise.metric;

import java.util.OptionalDouble;

/** 2ab / (a + b) of two non-negative aggregates, 0 where both are 0. */
record HarmonicMean(Terms first, Terms second) implements Terms {

    @Override
    public OptionalDouble value(int[] multiplicity) {
        OptionalDouble a = first.value(multiplicity);
        OptionalDouble b = second.value(multiplicity);
        if (a.isEmpty() || b.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = a.getAsDouble() + b.getAsDouble();
        return OptionalDouble.of(sum > 0 ? 2 * a.getAsDouble() * b.getAsDouble() / sum : 0);
    }
}
