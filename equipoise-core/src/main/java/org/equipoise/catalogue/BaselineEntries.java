package org.equipoise.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.baseline.Baseline;
import org.equipoise.baseline.Biases;
import org.equipoise.baseline.ItemMean;
import org.equipoise.baseline.Means;
import org.equipoise.baseline.Positives;
import org.equipoise.baseline.RandomScores;
import org.equipoise.estimator.Naive;
import org.equipoise.fit.Recipe;
import org.equipoise.imputation.Imputation;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.method.Method;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.schedule.Schedule;

/** The baselines that stand in every table without being asked for. */
final class BaselineEntries {
    private BaselineEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                closedForm(
                        "random",
                        "Random scores",
                        "scores pairs with random factors; knows nothing",
                        new RandomScores()),
                closedForm(
                        "item-mean",
                        "Item mean",
                        "scores an item by the logit of its smoothed mean label",
                        new ItemMean()),
                closedForm(
                        "means",
                        "User and item means",
                        "adds ln of the smoothed mean labels of user and item",
                        new Means()),
                closedForm(
                        "positives",
                        "Positive counts",
                        "adds ln(1 + positives) of user and item: uses the selection of the log instead of correcting it",
                        new Positives()),
                closedForm(
                        "biases",
                        "User and item biases",
                        "minimizes the cross-entropy of observed pairs over a user term and an item term, with a ridge of 1 on each",
                        new Biases(1)));
    }

    private static CatalogueEntry closedForm(String id, String name, String summary, Baseline baseline) {
        return new CatalogueEntry(
                id,
                name,
                "baseline",
                summary,
                Forms.only(new CatalogueEntry.Form(
                        "", Map.of(), List.of(), (settings, data) -> new Recipe.ClosedForm(baseline))));
    }

    /** The mean error over observed pairs, with whatever net the settings name. */
    static Method naive() {
        return new Method(
                Optional.empty(),
                new Naive(),
                Imputation.none(),
                new CrossEntropy(),
                new NoPenalty(),
                Schedule.single());
    }
}
