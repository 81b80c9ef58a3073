package org.equipoise.propensity;

import java.util.List;
import org.equipoise.Check;
import org.equipoise.propensity.penalty.ResidualError;
import org.equipoise.propensity.penalty.SquaredResiduals;
import org.equipoise.weight.Clip;

/**
 * Generalized propensity learning: a loss of the observations plus λ [β Bias + (1 − β) Var] of the doubly robust estimate that the propensities serve
 * (Zhou, Feng, Liu and Zhu, CIKM 2023).
 *
 * @param clip the bounds of p̂ inside of bias and variance; the lower one should be above 0
 * @param strength λ, finite and ≥ 0
 * @param biasShare β, in [0, 1]
 * @param variance how the variance is computed
 */
public record GeneralizedPropensity(Clip clip, double strength, double biasShare, ResidualError.Part variance) {

    public GeneralizedPropensity {
        Check.nonNegative("penalty strength", strength);
        Check.inRange("share of the bias", biasShare, 0, 1);
        if (variance == ResidualError.Part.BIAS) {
            throw new IllegalArgumentException("the variance must be a variance, got " + variance);
        }
    }

    /** The objective at frozen residuals. */
    public PropensityObjective at(PropensityObjective base, SquaredResiduals residuals) {
        return new Penalized(
                base,
                clip,
                List.of(
                        new Penalized.Term(
                                strength * biasShare, new ResidualError(ResidualError.Part.BIAS).at(residuals)),
                        new Penalized.Term(strength * (1 - biasShare), new ResidualError(variance).at(residuals))));
    }

    /** The objective as a formula on one line, for people. */
    public String equation() {
        return "ℓ(p̂, o) + " + strength + " [" + biasShare + " · " + ResidualError.Part.BIAS.equation() + " + (1 − "
                + biasShare + ") · " + variance.equation() + "]";
    }
}
