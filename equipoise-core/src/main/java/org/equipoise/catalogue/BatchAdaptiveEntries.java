package org.equipoise.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.equipoise.estimator.BatchAdaptive;
import org.equipoise.estimator.LossEstimator;
import org.equipoise.estimator.ReleasedDoublyRobust;
import org.equipoise.estimator.ReleasedDoublyRobust.Normalizer;
import org.equipoise.estimator.SelfNormalizedResidual;
import org.equipoise.imputation.BatchVariance;
import org.equipoise.imputation.BiasReducing;
import org.equipoise.imputation.ErrorFit;
import org.equipoise.imputation.ImputationLoss;
import org.equipoise.imputation.Orientation;
import org.equipoise.imputation.Reciprocal;
import org.equipoise.imputation.ReleasedBatchVariance;
import org.equipoise.imputation.VarianceReducing;
import org.equipoise.loss.ClampedCrossEntropy;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.schedule.Step;

/** Batch-adaptive doubly robust learning and its ablations. */
final class BatchAdaptiveEntries {
    private static final String CITATION = "Pan, Zheng, Wang, Jiang, Li, Li and Feng, ACM TOIS 44(3), 2026";
    private static final LossEstimator RELEASED = new ReleasedDoublyRobust(Normalizer.SUM_OF_WEIGHTS);

    private BatchAdaptiveEntries() {}

    /** An imputation loss that settings may shape. */
    private interface LossFactory {
        ImputationLoss loss(Settings settings);
    }

    static List<CatalogueEntry> all() {
        return List.of(
                entry(
                        "badr",
                        "Batch-adaptive doubly robust",
                        new Imputation(
                                "its own batch variance",
                                List.of(),
                                s -> Forms.fitted(new BatchVariance(BatchVariance.Estimate.LIVE)),
                                s -> new ErrorFit(new ReleasedBatchVariance(), Orientation.IMPUTATION))),
                ablation(
                        "badr-wo-i",
                        "BADR without its imputation loss",
                        WeightChoice.fixed("the weight of dr-jl", new Reciprocal())),
                ablation(
                        "badr-v",
                        "BADR with variance-reducing imputation",
                        WeightChoice.fixed("the weight of mrdr", new VarianceReducing())),
                ablation(
                        "badr-b",
                        "BADR with bias-reducing imputation",
                        WeightChoice.fixed("the weight of dr-bias", new BiasReducing())),
                ablation("badr-m", "BADR with MSE-reducing imputation", WeightChoice.mixture("the weight of dr-mse")));
    }

    /** How the imputation net is trained, in the paper and in the released code. */
    private record Imputation(String text, List<Parameter> parameters, LossFactory paper, LossFactory released) {}

    private static CatalogueEntry ablation(String id, String name, WeightChoice weight) {
        return entry(
                id,
                name,
                new Imputation(
                        weight.text(),
                        weight.parameters(),
                        s -> Forms.squares(weight.of(s)),
                        s -> Forms.releasedSquares(weight.of(s))));
    }

    private static CatalogueEntry entry(String id, String name, Imputation imputation) {
        List<List<Parameter>> parameters = List.of(Forms.NET, Forms.WEIGHTS, Forms.IMPUTATION, imputation.parameters());
        Map<Variant, CatalogueEntry.Form> forms = new EnumMap<>(Variant.class);
        forms.put(
                Variant.PAPER,
                Forms.paper(
                        (s, data) -> Forms.joint(
                                s,
                                new BatchAdaptive(),
                                imputation.paper().loss(s),
                                new CrossEntropy(),
                                Step.IMPUTATION,
                                Step.PREDICTION),
                        parameters));
        forms.put(
                Variant.RELEASED,
                Forms.form(
                        "imputed errors of observed rows not weighted, rows of D not brought to their scale; cross-entropy clamped as"
                                + " in the authors' framework; squared propensity loss; the prediction net moves first",
                        Forms.RELEASED,
                        (s, data) -> Forms.joint(
                                s,
                                RELEASED,
                                imputation.released().loss(s),
                                new ClampedCrossEntropy(),
                                Step.PREDICTION,
                                Step.IMPUTATION),
                        parameters));
        forms.put(
                Variant.CORRECTED,
                Forms.form(
                        "only the residual is self-normalized: (1/N) sum e^ + sum W (e - e^) / sum W, for which the paper's theorems"
                                + " hold",
                        Map.of(),
                        (s, data) -> Forms.joint(
                                s,
                                new SelfNormalizedResidual(),
                                imputation.paper().loss(s),
                                new CrossEntropy(),
                                Step.IMPUTATION,
                                Step.PREDICTION),
                        parameters));
        return new CatalogueEntry(
                id,
                name,
                CITATION,
                "minimizes sum [e^ + W (e - e^)] / sum W over the batch, the imputation net fitted by "
                        + imputation.text(),
                forms);
    }
}
