package org.equipoise.diagnostic;

import org.equipoise.Check;
import org.equipoise.weight.Clip;

/**
 * How a diagnosis is made.
 *
 * @param sample rows of D that it looks at, all if there are no more
 * @param bins M, of both binnings
 * @param clip bounds on p̂ for weights, calibration and balance; what they touch is in the result
 * @param practicalShare a propensity below this share of the mean one is practically no chance
 */
public record Settings(int sample, int bins, Clip clip, double practicalShare) {

    public Settings {
        Check.atLeast("sampled rows of D", sample, 1);
        Check.atLeast("bins", bins, 1);
        Check.inRange("the share of the mean propensity that is practically none", practicalShare, 0, 1);
    }

    /**
     * 200,000 rows, ten bins, p̂ in [1e-6, .999] (0 and 1 have no weight or no log-odds; give the bounds that the fit will use), and practically no chance at a
     * weight twenty times the mean one.
     */
    public static Settings standard() {
        return new Settings(200_000, 10, new Clip(1e-6f, 0.999f), 0.05);
    }

    /** With other clip bounds. */
    public Settings with(Clip other) {
        return new Settings(sample, bins, other, practicalShare);
    }
}
