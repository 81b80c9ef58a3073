package org.equipoise.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Medians over seeds. */
final class Medians {
    private Medians() {}

    /** The median of a quantity over the items that have it, NaN where none has. */
    static <T> double of(List<T> items, ToDoubleFunction<T> quantity) {
        double[] sorted = items.stream()
                .mapToDouble(quantity)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
