package org.equipoise.experiment;

/**
 * Student's t distribution with a whole number ν of degrees of freedom. With θ = arctan(t / √ν), P(|T| ≤ t) is a finite sum of
 * powers of cos θ (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
final class StudentT {
    /** Halvings of [0, π/2]: more than a double resolves. */
    private static final int HALVINGS = 64;

    private StudentT() {}

    /**
     * The t with P(|T| ≤ t) = level.
     *
     * @param level inside (0, 1)
     * @param degrees ν, at least 1
     * @throws IllegalArgumentException if one is outside its range
     */
    static double twoSided(double level, int degrees) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the level of an interval must be inside (0, 1), got " + level);
        }
        if (!(degrees >= 1)) {
            throw new IllegalArgumentException("degrees of freedom must be at least 1, got " + degrees);
        }
        double low = 0;
        double high = StrictMath.PI / 2;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (inside(middle, degrees) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.sqrt(degrees) * StrictMath.tan((low + high) / 2);
    }

    /** P(|T| ≤ √ν tan θ). */
    private static double inside(double theta, int degrees) {
        double cosine = StrictMath.cos(theta);
        boolean odd = degrees % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (int power = odd ? 1 : 0; power <= degrees - 2; power += 2) {
            sum += term;
            term *= cosine * cosine * (power + 1) / (power + 2);
        }
        double scaled = StrictMath.sin(theta) * sum;
        return odd ? 2 / StrictMath.PI * (theta + scaled) : scaled;
    }
}
