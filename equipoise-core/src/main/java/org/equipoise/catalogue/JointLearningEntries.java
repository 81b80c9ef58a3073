package org.equipoise.catalogue;

import java.util.List;
import java.util.Map;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.ReleasedDoublyRobust;
import org.equipoise.estimator.ReleasedDoublyRobust.Normalizer;
import org.equipoise.imputation.BiasReducing;
import org.equipoise.imputation.ImputationWeight;
import org.equipoise.imputation.LabelFit;
import org.equipoise.imputation.Reciprocal;
import org.equipoise.imputation.VarianceReducing;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.method.Method;
import org.equipoise.schedule.Phase;
import org.equipoise.schedule.Schedule;
import org.equipoise.schedule.Step;

/** Joint learning: doubly robust methods whose imputation net is trained beside the prediction net, with the various imputation weights. */
final class JointLearningEntries {
    private JointLearningEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                jointLearning(
                        "dr-jl",
                        "Doubly robust joint learning",
                        "Wang, Zhang, Sun and Qi, ICML 2019",
                        WeightChoice.fixed("1/p", new Reciprocal())),
                mrdr(),
                jointLearning(
                        "dr-bias",
                        "DR-BIAS",
                        "Dai et al., KDD 2022",
                        WeightChoice.fixed("(1 - p)^2/p^3", new BiasReducing())),
                jointLearning(
                        "dr-mse",
                        "DR-MSE",
                        "Dai et al., KDD 2022",
                        WeightChoice.mixture("alpha (1 - p)^2/p^3 + (1 - alpha)(1 - p)/p^2")),
                fineGrained());
    }

    /** The method dr-jl, on whatever propensities the settings name. */
    static Method drJl(Settings s) {
        return joint(s, new Reciprocal());
    }

    /** Doubly robust joint learning with an imputation weight. */
    static Method joint(Settings s, ImputationWeight weight) {
        return Forms.joint(
                s, new DoublyRobust(), Forms.squares(weight), new CrossEntropy(), Step.PREDICTION, Step.IMPUTATION);
    }

    private static CatalogueEntry jointLearning(String id, String name, String citation, WeightChoice weight) {
        List<List<Parameter>> parameters = List.of(Forms.NET, Forms.WEIGHTS, Forms.IMPUTATION, weight.parameters());
        return new CatalogueEntry(
                id,
                name,
                citation,
                "minimizes the doubly robust loss, the imputation net fitted with weight " + weight.text(),
                Forms.with(
                        Forms.paper((s, data) -> joint(s, weight.of(s)), parameters),
                        Forms.form(
                                "imputed errors of observed rows not weighted, row scales unmatched, imputation loss summed in the"
                                        + " other orientation; squared propensity loss",
                                Forms.RELEASED,
                                (s, data) -> releasedJoint(s, weight.of(s)),
                                parameters)));
    }

    /** What the released codes of joint learning compute, with the weight c. */
    static Method releasedJoint(Settings s, ImputationWeight weight) {
        return Forms.joint(
                s,
                new ReleasedDoublyRobust(Normalizer.TARGET_ROWS),
                Forms.releasedSquares(weight),
                new CrossEntropy(),
                Step.PREDICTION,
                Step.IMPUTATION);
    }

    private static CatalogueEntry fineGrained() {
        return new CatalogueEntry(
                "d-dr",
                "Fine-grained dynamic doubly robust",
                WeightingEntries.FINE_GRAINED,
                "dr-jl with weight 1/p^alpha in estimate and imputation loss, alpha in [0, 1] for each row by squared bias and variance",
                Forms.only(Forms.form(
                        "",
                        Map.of(Parameters.WEIGHTS.name(), "fine-grained"),
                        (s, data) -> drJl(s),
                        List.of(Forms.NET, Forms.WEIGHTS, Forms.IMPUTATION))));
    }

    private static CatalogueEntry mrdr() {
        CatalogueEntry plain = jointLearning(
                "mrdr",
                "More robust doubly robust",
                "Guo et al., SIGIR 2021",
                WeightChoice.fixed("(1 - p)/p^2", new VarianceReducing()));
        return new CatalogueEntry(
                plain.id(),
                plain.name(),
                plain.citation(),
                plain.summary(),
                Forms.with(
                        plain.form(Variant.PAPER),
                        Forms.form(
                                "imputation net fitted to labels, not errors; each epoch it starts as a copy of the prediction net"
                                        + " and takes a pass of its own first; squared propensity loss. Propensities, rows of D and stopping"
                                        + " rule are those of the other released forms, not its authors'",
                                Forms.RELEASED,
                                (s, data) -> releasedMrdr(s),
                                List.of(Forms.NET, Forms.WEIGHTS, Forms.IMPUTATION))));
    }

    /** What the released mrdr trains: labels instead of errors, in a pass of its own before the prediction net's. */
    static Method releasedMrdr(Settings s) {
        return Forms.joint(
                        s,
                        new DoublyRobust(),
                        new LabelFit(new VarianceReducing()),
                        new CrossEntropy(),
                        Step.IMPUTATION,
                        Step.PREDICTION)
                .with(new Schedule(List.of(
                        new Phase(Phase.Start.COPY_PREDICTION_TO_IMPUTATION, List.of(Step.IMPUTATION)),
                        new Phase(Phase.Start.CONTINUE, List.of(Step.PREDICTION)))));
    }
}
