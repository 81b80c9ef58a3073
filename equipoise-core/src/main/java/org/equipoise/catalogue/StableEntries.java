package org.equipoise.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.estimator.SelfNormalized;
import org.equipoise.fit.Companion;
import org.equipoise.fit.StabilizedPropensity;
import org.equipoise.fit.StabilizedPropensity.Reduction;
import org.equipoise.imputation.Imputation;
import org.equipoise.imputation.ImputationLoss;
import org.equipoise.imputation.Reciprocal;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.method.Method;
import org.equipoise.propensity.LiveNet;
import org.equipoise.propensity.PseudoCounts;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.schedule.Schedule;
import org.equipoise.schedule.Step;

/** Stable doubly robust learning: the propensity moves in turn with the nets. */
final class StableEntries {
    private static final List<Parameter> COMMON = List.of(
            Parameters.PROPENSITY_LR,
            Parameters.PROPENSITY_WEIGHT_DECAY,
            Parameters.CLIP,
            Parameters.CLIP_HIGH,
            CompanionParameters.STABLE_ETA);
    private static final List<Parameter> NET =
            List.of(PenaltyParameters.NET, Parameters.PROPENSITY_FACTORS, Parameters.PROPENSITY_INIT);

    private StableEntries() {}

    static List<CatalogueEntry> all() {
        Map<String, String> released = new HashMap<>(Forms.RELEASED);
        released.put(CompanionParameters.STABLE_ETA.name(), "100");
        return List.of(new CatalogueEntry(
                "stable-dr",
                "Stabilized doubly robust",
                "Li, Zheng and Wu, ICLR 2023",
                "minimizes sum W e / sum W over the batch; on each batch the imputation net moves first (squares of e - e^ with weight 1/p),"
                        + " then the propensity (cross-entropy plus eta times the square of the mean of (1 - W)(e^ - mean e^)), then the"
                        + " prediction net",
                Forms.with(
                        Forms.accompanied(
                                "",
                                Map.of(),
                                (s, data) -> method(Forms.squares(new Reciprocal())),
                                StableEntries::net,
                                List.of(Forms.NET, Forms.IMPUTATION, COMMON, NET)),
                        Forms.accompanied(
                                "the propensity is naive Bayes on labels with pseudo-counts mu, the only thing that moves; constraint and"
                                        + " cross-entropy are sums over the batch; imputation loss summed in the other orientation. Unlike"
                                        + " there, the constraint has the e^ of the estimate, and mu starts above 0",
                                Map.copyOf(released),
                                (s, data) -> method(Forms.releasedSquares(new Reciprocal())),
                                StableEntries::pseudoCounts,
                                List.of(
                                        Forms.NET,
                                        Forms.IMPUTATION,
                                        COMMON,
                                        List.of(CompanionParameters.STABLE_MU))))));
    }

    private static Method method(ImputationLoss imputationLoss) {
        return new Method(
                Optional.empty(),
                new SelfNormalized(),
                Imputation.trained(imputationLoss),
                new CrossEntropy(),
                new NoPenalty(),
                Schedule.alternate(Step.IMPUTATION, Step.PROPENSITY, Step.PREDICTION));
    }

    private static Companion net(Settings s) {
        return new StabilizedPropensity(
                new LiveNet(
                        PropensityPieces.net(s),
                        Pieces.optimizer(s, Parameters.PROPENSITY_LR, Parameters.PROPENSITY_WEIGHT_DECAY)),
                Pieces.clip(s),
                s.real(CompanionParameters.STABLE_ETA),
                Reduction.POPULATION_MEAN);
    }

    private static Companion pseudoCounts(Settings s) {
        return new StabilizedPropensity(
                new PseudoCounts(
                        s.real(CompanionParameters.STABLE_MU),
                        Pieces.optimizer(s, Parameters.PROPENSITY_LR, Parameters.PROPENSITY_WEIGHT_DECAY)),
                Pieces.clip(s),
                s.real(CompanionParameters.STABLE_ETA),
                Reduction.BATCH_SUM);
    }
}
