package org.equipoise.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.catalogue.JointPieces.Base;
import org.equipoise.catalogue.JointPieces.Penalty;
import org.equipoise.estimator.InversePropensity;
import org.equipoise.fit.Recipe;
import org.equipoise.joint.EstimateVariance;
import org.equipoise.joint.EstimateVariance.Residual;
import org.equipoise.joint.Tower;
import org.equipoise.loss.CrossEntropy;

/**
 * IPS and DR with the variance penalties that were in use before balance errors. All of them bias what they are added to, at the true
 * propensities too (Li et al., ICML 2023, Proposition 4.3).
 */
final class RegularizedEntries {
    private static final String LEARNED = "Wang, Zhang, Sun and Qi, WSDM 2021; Li et al., ICML 2023, section 4.2";
    private static final String VARIANCE = "Swaminathan and Joachims, ICML 2015; Li et al., ICML 2023, section 4.2";

    private RegularizedEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                onPropensities("reg-sv", "IPS with a variance penalty on propensities", "the sample variance of p"),
                onPropensities("reg-mis", "IPS with an inverse-square penalty on propensities", "the mean of 1/p^2"),
                onEstimate());
    }

    private static CatalogueEntry onPropensities(String id, String name, String penalty) {
        return new CatalogueEntry(
                id,
                name,
                LEARNED,
                "minimizes (1/N) sum W e, or the doubly robust loss; the propensity net is fitted by cross-entropy plus lambda times "
                        + penalty + ", before or on the same backward pass",
                Forms.only(new CatalogueEntry.Form(
                        "",
                        Map.of(Parameters.PROPENSITY.name(), id, JointParameters.TRAINING.name(), "two-stage"),
                        Stream.of(
                                        Forms.NET,
                                        Forms.WEIGHTS,
                                        Forms.IMPUTATION,
                                        List.of(
                                                JointParameters.TRAINING,
                                                JointParameters.LIVE,
                                                JointParameters.REG_ESTIMATOR))
                                .flatMap(List::stream)
                                .toList(),
                        (s, data) -> JointPieces.isJoint(s)
                                ? JointPieces.recipe(s, base(s), List.of())
                                : new Recipe.Trained(
                                        base(s) == Base.IPS
                                                ? Forms.weighted(s, new InversePropensity())
                                                : JointLearningEntries.drJl(s),
                                        Pieces.training(s)))));
    }

    private static CatalogueEntry onEstimate() {
        return new CatalogueEntry(
                "reg-var",
                "IPS with a penalty on its estimated variance",
                VARIANCE,
                "minimizes (1/N) sum W e, or the doubly robust loss, + (lambda/N) sum o (1 - p)/p^2 times its squared residual + L_p, L_p the"
                        + " cross-entropy of the observations; all nets on one backward pass, or propensities first",
                Forms.only(new CatalogueEntry.Form(
                        "",
                        Forms.JOINT_DEFAULTS,
                        Stream.of(
                                        Forms.NET,
                                        Forms.JOINT,
                                        List.of(
                                                Parameters.IMPUTATION_LR,
                                                Parameters.IMPUTATION_WEIGHT_DECAY,
                                                JointParameters.REG_ESTIMATOR))
                                .flatMap(List::stream)
                                .toList(),
                        (s, data) -> JointPieces.recipe(s, base(s), List.of(variance(s))))));
    }

    private static Base base(Settings s) {
        return s.text(JointParameters.REG_ESTIMATOR).equals("dr") ? Base.DR : Base.IPS;
    }

    private static Penalty variance(Settings s) {
        Base base = base(s);
        return new Penalty(
                s.real(PenaltyParameters.REG_LAMBDA),
                new EstimateVariance(
                        new CrossEntropy(), base == Base.IPS ? Residual.ERROR : Residual.ERROR_MINUS_IMPUTED),
                base.reads(),
                Tower.PREDICTION);
    }
}
