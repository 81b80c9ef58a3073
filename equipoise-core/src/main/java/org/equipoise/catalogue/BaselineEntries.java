package org.equipoise.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.baseline.Baseline;
import org.equipoise.baseline.ItemMean;
import org.equipoise.baseline.Means;
import org.equipoise.baseline.Positives;
import org.equipoise.baseline.RandomScores;
import org.equipoise.estimator.Naive;
import org.equipoise.fit.Recipe;
import org.equipoise.imputation.NoImputation;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.method.Method;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.schedule.Schedule;
import org.equipoise.weight.Clip;

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
                biases());
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

    private static CatalogueEntry biases() {
        return new CatalogueEntry(
                "biases",
                "User and item biases",
                "baseline",
                "minimizes the mean cross-entropy of observed pairs over a user term and an item term",
                Forms.only(
                        new CatalogueEntry.Form("", Map.of(), Forms.TRAINING, (settings, data) -> biases(settings))));
    }

    /** The scorer of this baseline is not for settings to choose: they are often meant for the methods beside it. */
    private static Recipe biases(Settings settings) {
        return new Recipe.Trained(naive(), Pieces.training(settings.with(Parameters.SCORER.name(), "biases")));
    }

    /** The mean error over observed pairs, with whatever net the settings name. */
    static Method naive() {
        return new Method(
                Optional.empty(),
                Clip.none(),
                new Naive(),
                new NoImputation(),
                Optional.empty(),
                new CrossEntropy(),
                new NoPenalty(),
                Schedule.single());
    }
}
