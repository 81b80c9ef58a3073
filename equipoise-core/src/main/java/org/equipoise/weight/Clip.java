package org.equipoise.weight;

/**
 * Bounds on a propensity: p̂ = min(max(p, low), high).
 *
 * @param low in [0, high]; 0 leaves small propensities alone, which then must not be 0
 * @param high in [low, 1]
 */
public record Clip(float low, float high) {

    public Clip {
        if (!(low >= 0 && low <= high && high <= 1 && high > 0)) {
            throw new IllegalArgumentException(
                    "clip bounds must hold 0 <= low <= high <= 1, high > 0, got low " + low + ", high " + high);
        }
    }

    /** No bound but those of a probability. */
    public static Clip none() {
        return new Clip(0, 1);
    }

    /** p̂ of p. */
    public float apply(float propensity) {
        return Math.min(Math.max(propensity, low), high);
    }
}
