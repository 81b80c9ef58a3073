package org.equipoise.scorer;

import org.equipoise.population.Pairs;

/** Checks of the arrays handed to a scorer. */
final class ParameterArrays {
    private ParameterArrays() {}

    static void check(String name, float[] array, Scorer scorer) {
        if (array.length != scorer.parameters()) {
            throw new IllegalArgumentException(
                    name + " must have length " + scorer.parameters() + " (" + scorer + "), got " + array.length);
        }
    }

    static void checkPairs(String name, float[] array, Pairs pairs) {
        if (!(array.length >= pairs.size())) {
            throw new IllegalArgumentException(
                    name + " must have room for " + pairs.size() + " pairs, got length " + array.length);
        }
    }
}
