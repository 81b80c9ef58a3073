package org.equipoise.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;

/**
 * A method of the catalogue.
 *
 * @param id what it is called on the command line
 * @param name its name in full
 * @param citation where it was published
 * @param summary one sentence on what it minimizes
 * @param forms its variants; {@link Variant#PAPER} is always among them
 */
public record CatalogueEntry(String id, String name, String citation, String summary, Map<Variant, Form> forms) {

    /**
     * One variant of a method.
     *
     * @param difference what sets it apart from the paper, empty for the paper itself
     * @param defaults parameters whose fallback this variant replaces
     * @param parameters which parameters it reads
     * @param factory builds it
     */
    public record Form(String difference, Map<String, String> defaults, List<Parameter> parameters, Factory factory) {}

    /** Builds a method from settings, for given data. */
    public interface Factory {

        /** The recipe; the data only resolve what settings leave to them (a prior from the uniform sample, N). */
        Recipe recipe(Settings settings, FitData data);
    }

    public CatalogueEntry {
        if (!forms.containsKey(Variant.PAPER)) {
            throw new IllegalArgumentException(id + " needs a PAPER form");
        }
        forms = Map.copyOf(forms);
    }

    /** The same under another id. */
    public CatalogueEntry named(String other) {
        return new CatalogueEntry(other, name, citation, summary, forms);
    }

    /** The variants there are. */
    public Set<Variant> variants() {
        return new TreeSet<>(forms.keySet());
    }

    /**
     * The recipe of a variant: its own defaults under the given settings.
     *
     * @param changes what preset, configuration and command line set
     */
    public Recipe recipe(Variant variant, Map<String, String> changes, FitData data) {
        return form(variant).factory().recipe(settings(variant, changes), data);
    }

    /** The settings of a variant: fallbacks, then its own defaults, then the changes. */
    public Settings settings(Variant variant, Map<String, String> changes) {
        return Settings.standard().with(form(variant).defaults()).with(changes);
    }

    /** @throws IllegalArgumentException if there is no such variant; names those there are */
    public Form form(Variant variant) {
        Form form = forms.get(variant);
        if (form == null) {
            throw new IllegalArgumentException("method " + id + " has no variant \"" + variant.text() + "\"; it has "
                    + variants().stream().map(Variant::text).toList());
        }
        return form;
    }
}
