package org.equipoise.optimizer;

/** What must hold of an optimizer's arguments beside what {@link org.equipoise.Check} checks. */
final class Arguments {
    private Arguments() {}

    static void fraction(String name, double x) {
        if (!(x >= 0 && x < 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1), got " + x);
        }
    }

    static void lengths(float[] theta, float[] gradient, int parameters) {
        if (!(theta.length == parameters && gradient.length == parameters)) {
            throw new IllegalArgumentException("theta and gradient must have the length " + parameters
                    + " this state was made for, got " + theta.length + " and " + gradient.length);
        }
    }
}
