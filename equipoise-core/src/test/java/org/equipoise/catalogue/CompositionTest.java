package org.equipoise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.SimulatedRatings;
import org.equipoise.catalogue.Composables.Choice;
import org.equipoise.catalogue.Composition.Part;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every combination of pieces, enumerated: those with a meaning fit, the others say why they have none. */
final class CompositionTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(12, 10, 0.5, new Seed(20_262_201));
    private static final List<FitData> DATA =
            List.of(RATINGS.data(RATINGS.grid()), RATINGS.data(RATINGS.impressions()));
    private static final Map<String, String> TINY =
            Map.of("epochs", "2", "batch", "16", "propensity.epochs", "2", "propensity.batch", "32", "factors", "2");

    private static List<String> words(Part part) {
        return Composables.choices().stream()
                .filter(choice -> choice.part() == part)
                .map(Choice::word)
                .toList();
    }

    /** The words of a part, or nothing of it. */
    private static List<Optional<String>> orNone(Part part) {
        List<Optional<String>> words = new ArrayList<>(List.of(Optional.empty()));
        words(part).forEach(word -> words.add(Optional.of(word)));
        return words;
    }

    private static Composition composition(
            Optional<String> propensity, Optional<String> estimator, Optional<String> imputation) {
        Map<Part, String> words = new HashMap<>();
        propensity.ifPresent(word -> words.put(Part.PROPENSITY, word));
        estimator.ifPresent(word -> words.put(Part.ESTIMATOR, word));
        imputation.ifPresent(word -> words.put(Part.IMPUTATION, word));
        return new Composition(Optional.empty(), words);
    }

    private static List<Composition> all() {
        List<Composition> all = new ArrayList<>();
        for (Optional<String> propensity : orNone(Part.PROPENSITY)) {
            for (Optional<String> estimator : orNone(Part.ESTIMATOR)) {
                for (Optional<String> imputation : orNone(Part.IMPUTATION)) {
                    all.add(composition(propensity, estimator, imputation));
                }
            }
        }
        return all;
    }

    /** What is expected of pieces, written apart from how {@link Cells} decides it; empty if they have a meaning together. */
    private static Optional<String> expectedObjection(Composition c) {
        String estimator = c.words().get(Part.ESTIMATOR);
        String imputation = c.words().get(Part.IMPUTATION);
        boolean propensity = c.words().containsKey(Part.PROPENSITY);
        if (estimator == null) {
            return Optional.of("a method needs an estimator: one of naive, eib, ips, snips, dr, badr, badr-corrected");
        }
        boolean imputes = List.of("eib", "dr", "badr", "badr-corrected").contains(estimator);
        if (imputation != null && !imputes) {
            return Optional.of("estimator " + estimator + " imputes nothing, so imputation " + imputation
                    + " would be idle: leave it out, or choose an estimator that imputes");
        }
        if (imputation == null && imputes) {
            return Optional.of("estimator " + estimator + " imputes errors and needs an imputation: one of "
                    + (estimator.equals("eib")
                            ? "constant, eib, dr-jl"
                            : "constant, eib, dr-jl, mrdr, dr-bias, dr-mse, tdr-jl, badr"));
        }
        if (estimator.equals("eib") && !List.of("constant", "eib", "dr-jl").contains(imputation)) {
            return Optional.of("imputation " + imputation
                    + " reduces the error of a weighted residual W (e - e^), which estimator eib does not have: choose one of constant,"
                    + " eib, dr-jl");
        }
        boolean weighs = !List.of("naive", "eib").contains(estimator) || "dr-jl".equals(imputation);
        if (propensity && !weighs) {
            return Optional.of("estimator " + estimator + (imputation == null ? "" : ", imputation " + imputation)
                    + " weights nothing, so propensity " + c.words().get(Part.PROPENSITY)
                    + " would be idle: leave it out");
        }
        return Optional.empty();
    }

    @TestFactory
    Stream<DynamicTest> everyCombinationOfPiecesFitsOnBothKindsOfPopulationOrSaysWhyItHasNoMeaning() {
        return all().stream()
                .filter(composition -> !composition.words().isEmpty())
                .map(composition -> DynamicTest.dynamicTest(composition.text(), () -> expectedObjection(composition)
                        .ifPresentOrElse(
                                objection -> refused(composition, objection), () -> fits(composition.entry()))));
    }

    private static void refused(Composition composition, String objection) {
        assertThatThrownBy(composition::entry)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(composition.text() + ": " + objection);
    }

    private static void fits(CatalogueEntry entry) {
        for (FitData data : DATA) {
            Fit fit = fit(entry, Variant.PAPER, data);
            assertThat(fit.progress().epochs()).isEqualTo(2);
            for (float x : fit.theta()) {
                assertThat(x).isFinite();
            }
        }
    }

    private static Fit fit(CatalogueEntry entry, Variant variant, FitData data) {
        return entry.recipe(variant, TINY, data).fit(data, new Seed(3), Workers.single(), EpochListener.silent());
    }

    @Test
    void thePiecesThatPublishedMethodsAreMadeOfGiveTheSameMethodAndTheSameBits() {
        Map<String, String> published = Map.ofEntries(
                Map.entry("naive-mf", "estimator=naive"),
                Map.entry("ips", "propensity=additive+estimator=ips"),
                Map.entry("snips", "estimator=snips"),
                Map.entry("eib", "estimator=eib+imputation=eib"),
                Map.entry("dr", "estimator=dr+imputation=constant"),
                Map.entry("dr-jl", "propensity=additive+estimator=dr+imputation=dr-jl"),
                Map.entry("mrdr", "estimator=dr+imputation=mrdr"),
                Map.entry("dr-bias", "estimator=dr+imputation=dr-bias"),
                Map.entry("dr-mse", "estimator=dr+imputation=dr-mse"),
                Map.entry("tdr-jl", "estimator=dr+imputation=tdr-jl"),
                Map.entry("badr", "propensity=additive+estimator=badr+imputation=badr"),
                Map.entry("badr-wo-i", "estimator=badr+imputation=dr-jl"),
                Map.entry("badr-v", "estimator=badr+imputation=mrdr"),
                Map.entry("badr-b", "estimator=badr+imputation=dr-bias"),
                Map.entry("badr-m", "estimator=badr+imputation=dr-mse"),
                Map.entry("badr:corrected", "estimator=badr-corrected+imputation=badr"),
                Map.entry("reg-sv", "propensity=reg-sv+estimator=ips"),
                Map.entry("reg-mis", "propensity=reg-mis+estimator=ips"),
                Map.entry("cbpl-dr", "propensity=cbpl+estimator=dr+imputation=dr-jl"),
                Map.entry("upo-dr", "propensity=upo+estimator=dr+imputation=dr-jl"));
        published.forEach((id, pieces) -> {
            for (FitData data : DATA) {
                Recipe expected = MethodChoice.parse(id, TINY).recipe(data);
                Recipe composed = MethodChoice.parse(pieces, TINY).recipe(data);
                assertThat(composed).as(pieces).isEqualTo(expected).hasToString(expected.toString());
                assertThat(composed.fit(data, new Seed(3), Workers.single(), EpochListener.silent())
                                .theta())
                        .as(pieces)
                        .containsExactly(expected.fit(data, new Seed(3), Workers.single(), EpochListener.silent())
                                .theta());
            }
        });
    }

    /** Every method of the catalogue × every piece, in every variant that is left. */
    @TestFactory
    Stream<DynamicTest> everyPieceInEveryMethodFitsOrSaysWhyItHasNoMeaning() {
        return Catalogue.all().stream().flatMap(entry -> Composables.choices().stream()
                .map(choice -> new Composition(Optional.of(entry.id()), Map.of(choice.part(), choice.word())))
                .map(composition -> DynamicTest.dynamicTest(composition.text(), () -> inMethod(entry, composition))));
    }

    private static void inMethod(CatalogueEntry base, Composition composition) {
        CatalogueEntry entry;
        try {
            entry = composition.entry();
        } catch (IllegalArgumentException refused) {
            assertThat(refused)
                    .hasMessageStartingWith(composition.text() + ": ")
                    .message()
                    .matches(
                            ".*(would be idle|needs an imputation|can be exchanged|which estimator eib does not have).*");
            assertThat(hasMeaning(base, composition)).isFalse();
            return;
        }
        assertThat(hasMeaning(base, composition)).isTrue();
        assertThat(entry.id()).isEqualTo(composition.text());
        for (Variant variant : entry.variants()) {
            fitsOrSaysWhatPropensityLacks(entry, variant);
        }
    }

    /** What a propensity must be able to do is for the method to say: be known for all pairs, or be a net that goes on learning. */
    private static void fitsOrSaysWhatPropensityLacks(CatalogueEntry entry, Variant variant) {
        try {
            fit(entry, variant, DATA.get(0));
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage().contains("must be a net")) {
                assertThat(entry.id()).doesNotMatch(".*propensity=(additive|mf|cbpl|upo|dece|reg-sv|reg-mis)");
            } else {
                assertThat(entry.id()).matches(".*propensity=(naive-bayes|naive-bayes-released|given)");
                assertThat(refused)
                        .message()
                        .matches(
                                ".*(pairs that were not observed|known for every pair).*(does not give|observed pairs only)");
            }
        }
    }

    /** A propensity where one is read; an estimator or imputation where the method is made of such, and they go together. */
    private static boolean hasMeaning(CatalogueEntry base, Composition composition) {
        if (composition.words().containsKey(Part.PROPENSITY)) {
            return base.form(Variant.PAPER).parameters().contains(Parameters.PROPENSITY);
        }
        Optional<Cells> own = Cells.of(base);
        if (own.isEmpty()) {
            return false;
        }
        Cells cells = own.orElseThrow();
        return expectedObjection(composition(
                        Optional.empty(),
                        Optional.of(composition
                                .words()
                                .getOrDefault(Part.ESTIMATOR, cells.estimator().word())),
                        Optional.ofNullable(composition.words().get(Part.IMPUTATION))
                                .or(() -> cells.imputation().map(ImputationChoice::word))))
                .isEmpty();
    }

    @Test
    void aMethodWithOneCellChangedKeepsTheRestOfIt() {
        FitData data = DATA.get(0);
        same("dr-jl+estimator=badr", "badr-wo-i", Map.of(), data);
        same("dr-jl+imputation=mrdr", "mrdr", Map.of(), data);
        same("badr+imputation=dr-jl", "badr-wo-i", Map.of(), data);
        same("dr-jl+propensity=cbpl", "cbpl-dr", Map.of(), data);
        same("d-dr+imputation=mrdr", "mrdr", Map.of("weights", "fine-grained"), data);
        same("cbpl-dr-no-cal+estimator=badr", "badr-wo-i", Map.of("propensity", "cbpl", "cbpl.lambda1", "0"), data);
        same("badr+propensity=upo:released", "badr:released", Map.of("propensity", "upo"), data);
        same("badr:released+propensity=upo", "badr:released", Map.of("propensity", "upo"), data);
    }

    private static void same(String composed, String id, Map<String, String> changes, FitData data) {
        assertThat(MethodChoice.parse(composed, Map.of()).recipe(data))
                .as(composed)
                .isEqualTo(MethodChoice.parse(id, changes).recipe(data));
    }

    @Test
    void whatANameFixesIsNotForSettingsToChange() {
        MethodChoice fixed = MethodChoice.parse("dr-jl+propensity=cbpl", Map.of("propensity", "upo"));
        same("dr-jl+propensity=cbpl", "cbpl-dr", Map.of(), DATA.get(0));
        assertThat(fixed.recipe(DATA.get(0)))
                .isEqualTo(MethodChoice.parse("cbpl-dr", Map.of()).recipe(DATA.get(0)));
        assertThat(fixed.entry().form(Variant.PAPER).parameters()).doesNotContain(Parameters.PROPENSITY);
        CatalogueEntry open = Catalogue.entry("estimator=badr+imputation=badr");
        assertThat(open.form(Variant.PAPER).parameters()).contains(Parameters.PROPENSITY);
    }

    @Test
    void piecesAreWrittenInOneOrderWhateverTheOrderTheyAreGivenIn() {
        assertThat(MethodChoice.parse("imputation=badr+propensity=upo+estimator=badr", Map.of())
                        .name())
                .isEqualTo("propensity=upo+estimator=badr+imputation=badr");
        assertThat(MethodChoice.parse("badr:released+propensity=upo", Map.of()).name())
                .isEqualTo("badr+propensity=upo:released");
    }

    @Test
    void everyPropensityHasAText() {
        assertThat(Composables.choices())
                .allSatisfy(choice -> assertThat(choice.text()).isNotBlank());
    }

    @Test
    void whatIsMiswrittenIsNamed() {
        miswritten("estimator=bard+imputation=badr", "unknown estimator 'bard': did you mean badr?");
        miswritten("estimator=badr+imputation=bard", "unknown imputation 'bard': did you mean badr?");
        miswritten("propensity=upp+estimator=ips", "propensity must be one of additive, mf, cbpl, upo");
        miswritten("estimater=ips", "unknown piece 'estimater': did you mean estimator?");
        miswritten("dr-jl+propensity=upo+mrdr", "expected piece=word, \"estimator=badr\" for instance, got \"mrdr\"");
        miswritten("estimator=ips+estimator=snips", "estimator stands there twice");
        miswritten("dr-jk+propensity=upo", "unknown method 'dr-jk': did you mean dr-jl?");
        miswritten("weighted-eib+estimator=dr", "method weighted-eib is more than an estimator and an imputation");
        miswritten("kb-dr+imputation=mrdr", "method kb-dr is more than an estimator and an imputation");
        miswritten("random+propensity=upo", "method random weights nothing, so propensity upo would be idle");
        miswritten("badr+imputation=mrdr:released", "no variant \"released\"; it has [paper]");
    }

    private static void miswritten(String text, String message) {
        assertThatThrownBy(() -> MethodChoice.parse(text, Map.of()).recipe(DATA.get(0)))
                .as(text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
