package org.equipoise.scorer;

import java.util.Objects;

/** The factors of users in a parameter array, as features of users. A view: it follows the parameters as they move. */
public final class UserFactors {
    private static final UserFactors NONE = new UserFactors(new float[0], 0, 0);

    private final float[] theta;
    private final int offset;
    private final int width;

    private UserFactors(float[] theta, int offset, int width) {
        this.theta = theta;
        this.offset = offset;
        this.width = width;
    }

    /** No features: all users are alike. */
    public static UserFactors none() {
        return NONE;
    }

    /** The user factors of a scorer, or none if it has none. */
    public static UserFactors of(Scorer scorer, float[] theta) {
        return scorer.tensor(Tensor.Kind.USER_FACTORS)
                .map(t -> new UserFactors(theta, t.offset(), t.columns()))
                .orElse(NONE);
    }

    /** The user factors of a fitted scorer, or none if it has none. */
    public static UserFactors of(FittedScorer fitted) {
        return of(fitted.scorer(), fitted.theta());
    }

    /** How many numbers describe a user. */
    public int width() {
        return width;
    }

    /** Number {@code j} of a user. */
    public float of(int user, int j) {
        return theta[offset + user * width + Objects.checkIndex(j, width)];
    }
}
