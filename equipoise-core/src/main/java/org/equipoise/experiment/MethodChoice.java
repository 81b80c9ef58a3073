package org.equipoise.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.equipoise.Names;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.CatalogueEntry;
import org.equipoise.catalogue.Settings;
import org.equipoise.catalogue.Variant;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;

/**
 * A method to run: entry, variant and what is set.
 *
 * @param changes parameters set by preset, configuration or command line, in that precedence already merged
 */
public record MethodChoice(CatalogueEntry entry, Variant variant, Map<String, String> changes) {

    /**
     * Reads "id" or "id:variant", or a {@link org.equipoise.catalogue.Composition} in place of the id: "badr:released+propensity=upo", "badr+propensity=upo:released".
     *
     * @throws IllegalArgumentException if the method, variant or a piece is unknown (suggests the nearest), pieces have no meaning together, or
     *     a change is not valid
     */
    public static MethodChoice parse(String text, Map<String, String> changes) {
        int colon = text.indexOf(':');
        int pieces = colon < 0 ? -1 : text.indexOf('+', colon);
        int end = pieces < 0 ? text.length() : pieces;
        CatalogueEntry entry = Catalogue.entry(colon < 0 ? text : text.substring(0, colon) + text.substring(end));
        Variant variant = colon < 0 ? Variant.PAPER : variant(text.substring(colon + 1, end));
        MethodChoice choice = new MethodChoice(entry, variant, Map.copyOf(changes));
        choice.settings();
        return choice;
    }

    private static Variant variant(String text) {
        for (Variant variant : Variant.values()) {
            if (variant.text().equals(text.toLowerCase(Locale.ROOT))) {
                return variant;
            }
        }
        throw new IllegalArgumentException(Names.unknown(
                "variant",
                text,
                Arrays.stream(Variant.values()).map(Variant::text).toList()));
    }

    /** The same under another id. */
    public MethodChoice named(String id) {
        return new MethodChoice(entry.named(id), variant, changes);
    }

    /** All its settings, fallbacks included. */
    public Settings settings() {
        return entry.settings(variant, changes);
    }

    /** The recipe for the data. */
    public Recipe recipe(FitData data) {
        return entry.recipe(variant, changes, data);
    }

    /** "id" for the paper's variant, else "id:variant". */
    public String name() {
        return variant == Variant.PAPER ? entry.id() : entry.id() + ":" + variant.text();
    }
}
