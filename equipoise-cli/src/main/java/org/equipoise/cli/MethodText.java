package org.equipoise.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.equipoise.catalogue.CatalogueEntry;
import org.equipoise.catalogue.Parameter;
import org.equipoise.catalogue.Settings;
import org.equipoise.catalogue.Variant;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;
import org.equipoise.method.Method;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;

/** One method as text for people. */
final class MethodText {
    private MethodText() {}

    static String of(CatalogueEntry entry) {
        StringBuilder text = new StringBuilder();
        text.append(entry.id()).append(": ").append(entry.name()).append("\n");
        text.append(entry.citation()).append("\n\n");
        text.append(entry.summary()).append("\n");
        for (Variant variant : entry.variants()) {
            appendVariant(entry, variant, text);
        }
        return text.toString();
    }

    private static void appendVariant(CatalogueEntry entry, Variant variant, StringBuilder text) {
        CatalogueEntry.Form form = entry.form(variant);
        text.append("\n")
                .append(variant == Variant.PAPER ? entry.id() : entry.id() + ":" + variant.text())
                .append(form.difference().isEmpty() ? "" : " (" + form.difference() + ")")
                .append("\n");
        if (entry.recipe(variant, Map.of(), sample()) instanceof Recipe.Trained trained) {
            appendPieces(trained.method(), text);
        }
        Settings settings = entry.settings(variant, Map.of());
        if (!form.parameters().isEmpty()) {
            text.append("  parameters\n");
        }
        for (Parameter parameter : form.parameters()) {
            text.append(String.format(
                    Locale.ROOT,
                    "    %-24s %-14s %s%n",
                    parameter.name(),
                    settings.text(parameter),
                    parameter.description() + words(parameter)));
        }
    }

    private static void appendPieces(Method method, StringBuilder text) {
        piece("estimator", method.estimator(), text);
        method.propensity().ifPresent(p -> piece("propensity", p, text));
        method.propensity().ifPresent(p -> piece("clip", method.clip(), text));
        method.propensity().ifPresent(p -> piece("weights", method.transform(), text));
        piece("imputed error", method.imputedError(), text);
        method.imputationLoss().ifPresent(loss -> piece("imputation loss", loss, text));
        piece("loss", method.loss(), text);
        piece("regularizer", method.regularizer(), text);
        piece("schedule", method.schedule(), text);
    }

    private static void piece(String name, Object piece, StringBuilder text) {
        text.append(String.format(Locale.ROOT, "  %-16s %s%n", name, piece));
    }

    private static String words(Parameter parameter) {
        return parameter.kind() instanceof Parameter.Word word ? " (" + String.join(", ", word.words()) + ")" : "";
    }

    /** The smallest data there are: pieces can only be named once what settings leave to the data is known. */
    private static FitData sample() {
        Interactions row = Interactions.of(new int[] {0}, new int[] {0}, new float[] {1});
        return new FitData(new Grid(1, 1, row), Optional.empty(), Optional.empty());
    }
}
