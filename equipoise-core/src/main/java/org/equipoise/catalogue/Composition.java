package org.equipoise.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equipoise.Names;

/**
 * A method put together from pieces, written {@code piece=word+piece=word…}, or a method of the catalogue with pieces changed, {@code
 * id+piece=word…}: "propensity=upo+estimator=badr+imputation=badr", "dr-jl+propensity=cbpl". Without a propensity it has that of its
 * settings.
 *
 * @param base the id of the method that is changed; empty for a method put together from nothing
 * @param words the pieces chosen
 */
public record Composition(Optional<String> base, Map<Part, String> words) {

    /** What can be chosen. */
    public enum Part {
        /** Where propensities come from: a word of {@link Parameters#PROPENSITY}. */
        PROPENSITY,
        /** The estimator of the ideal loss. */
        ESTIMATOR,
        /** How errors are imputed. */
        IMPUTATION;

        /** The name as it is written. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Composition {
        words = Map.copyOf(words);
    }

    /** Whether a method's name is a composition rather than an id. */
    public static boolean isOne(String text) {
        return text.indexOf('=') >= 0;
    }

    /** @throws IllegalArgumentException unless the text is as above; whether the pieces are known is for {@link #entry} */
    public static Composition parse(String text) {
        List<String> terms = Arrays.asList(text.split("\\+", -1));
        boolean changes = !isOne(terms.get(0));
        Map<Part, String> words = new EnumMap<>(Part.class);
        for (String term : changes ? terms.subList(1, terms.size()) : terms) {
            int equals = term.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(
                        text + ": expected piece=word, \"estimator=badr\" for instance, got \"" + term + "\"");
            }
            if (words.put(part(term.substring(0, equals)), term.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(text + ": " + term.substring(0, equals) + " stands there twice");
            }
        }
        return new Composition(changes ? Optional.of(terms.get(0)) : Optional.empty(), words);
    }

    private static Part part(String name) {
        List<String> known = Stream.of(Part.values()).map(Part::text).toList();
        if (!known.contains(name)) {
            throw new IllegalArgumentException(Names.unknown("piece", name, known));
        }
        return Part.values()[known.indexOf(name)];
    }

    /** As it is written, pieces in the order of {@link Part}. */
    public String text() {
        Stream<String> pieces =
                Stream.of(Part.values()).filter(words::containsKey).map(part -> part.text() + "=" + words.get(part));
        return Stream.concat(base.stream(), pieces).collect(Collectors.joining("+"));
    }

    private Optional<String> word(Part part) {
        return Optional.ofNullable(words.get(part));
    }

    /**
     * The method as an entry like those of the catalogue, with {@link #text} as its id.
     *
     * @throws IllegalArgumentException if a piece or the base is unknown (suggests the nearest), or the pieces have no meaning together
     */
    public CatalogueEntry entry() {
        checkWords();
        Optional<CatalogueEntry> changed = base.map(Catalogue::entry);
        if (changed.isPresent() && words.keySet().equals(Set.of(Part.PROPENSITY))) {
            return onOtherPropensities(changed.orElseThrow());
        }
        Cells cells = cells(changed);
        if (!cells.meaningful()) {
            throw new IllegalArgumentException(text() + ": " + cells.objection());
        }
        if (!cells.weighs() && word(Part.PROPENSITY).isPresent()) {
            throw idle(cells.text());
        }
        CatalogueEntry.Form form = new CatalogueEntry.Form(
                "",
                changed.map(entry -> entry.form(Variant.PAPER).defaults()).orElse(Map.of()),
                withoutFixed(cells.parameters()),
                (settings, data) -> cells.recipe(fixed(settings), data));
        return new CatalogueEntry(
                text(),
                changed.map(CatalogueEntry::name).orElse("Composition") + " of pieces chosen by name",
                changed.map(CatalogueEntry::citation)
                        .orElse("no paper; its pieces are those of the methods they are named after"),
                "minimizes " + cells.estimator().estimator().equation() + ": " + cells.text() + propensityText(),
                Forms.only(form));
    }

    /** @throws IllegalArgumentException if a piece is unknown; suggests the nearest. Whether pieces have a meaning together is for {@link #entry} */
    public void checkWords() {
        word(Part.PROPENSITY).ifPresent(word -> Parameters.PROPENSITY.kind().check(Parameters.PROPENSITY.name(), word));
        word(Part.ESTIMATOR).ifPresent(Composables::estimator);
        word(Part.IMPUTATION).ifPresent(Composables::imputation);
    }

    private Cells cells(Optional<CatalogueEntry> changed) {
        Optional<EstimatorChoice> estimator = word(Part.ESTIMATOR).map(Composables::estimator);
        Optional<ImputationChoice> imputation = word(Part.IMPUTATION).map(Composables::imputation);
        if (changed.isEmpty()) {
            return new Cells(
                    estimator.orElseThrow(
                            () -> new IllegalArgumentException(text() + ": a method needs an estimator: one of "
                                    + Composables.estimators().stream()
                                            .map(EstimatorChoice::word)
                                            .collect(Collectors.joining(", ")))),
                    imputation);
        }
        Cells own = Cells.of(changed.orElseThrow())
                .orElseThrow(() -> new IllegalArgumentException(text() + ": method " + base.orElseThrow()
                        + " is more than an estimator and an imputation, so neither can be exchanged"));
        Cells other = estimator.map(own::with).orElse(own);
        return imputation.map(other::with).orElse(other);
    }

    /** The forms of the method that read a propensity, with this one. */
    private CatalogueEntry onOtherPropensities(CatalogueEntry entry) {
        Map<Variant, CatalogueEntry.Form> forms = new EnumMap<>(Variant.class);
        entry.forms().forEach((variant, form) -> {
            if (form.parameters().contains(Parameters.PROPENSITY)) {
                Map<String, String> defaults = new HashMap<>(form.defaults());
                defaults.remove(Parameters.PROPENSITY.name());
                forms.put(
                        variant,
                        new CatalogueEntry.Form(
                                form.difference(),
                                Map.copyOf(defaults),
                                withoutFixed(form.parameters()),
                                (settings, data) -> form.factory().recipe(fixed(settings), data)));
            }
        });
        if (!forms.containsKey(Variant.PAPER)) {
            throw idle("method " + entry.id());
        }
        return new CatalogueEntry(text(), entry.name(), entry.citation(), entry.summary() + propensityText(), forms);
    }

    private IllegalArgumentException idle(String what) {
        return new IllegalArgumentException(text() + ": " + what + " weights nothing, so propensity "
                + words.get(Part.PROPENSITY) + " would be idle: leave it out");
    }

    private String propensityText() {
        return word(Part.PROPENSITY).map(word -> "; propensities " + word).orElse("");
    }

    /** What a name fixes is not for settings to change. */
    private List<Parameter> withoutFixed(List<Parameter> parameters) {
        return parameters.stream()
                .filter(p -> !(p.equals(Parameters.PROPENSITY) && words.containsKey(Part.PROPENSITY)))
                .toList();
    }

    private Settings fixed(Settings settings) {
        return word(Part.PROPENSITY)
                .map(word -> settings.with(Parameters.PROPENSITY.name(), word))
                .orElse(settings);
    }
}
