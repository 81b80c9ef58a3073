package org.equipoise.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.CatalogueEntry;
import org.equipoise.catalogue.Variant;
import org.equipoise.experiment.MethodChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists every method, or one method's pieces, equations, variants and parameters. */
@Command(
        name = "methods",
        description =
                "Lists every method with its citation; of one method its variants, their pieces and parameters; or the"
                        + " pieces that methods can be composed of.",
        footer = {"", "Example: equipoise methods badr"})
final class Methods implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A method, or a composition.")
    private String id;

    @Option(names = "--pieces", description = "List what --propensity, --estimator and --imputation can be instead.")
    private boolean pieces;

    @Mixin
    @SuppressWarnings("unused")
    private OutputFlags output;

    Methods(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (pieces && id != null) {
            throw new IllegalArgumentException("--pieces lists all pieces there are: leave " + id + " out");
        }
        if (pieces) {
            console.out().print(PieceText.all());
        } else if (id == null) {
            Catalogue.all().forEach(entry -> console.out().print(line(entry)));
        } else {
            console.out().print(MethodText.of(MethodChoice.parse(id, Map.of()).entry()));
        }
        return 0;
    }

    private static String line(CatalogueEntry entry) {
        List<String> variants = entry.variants().stream()
                .filter(v -> v != Variant.PAPER)
                .map(Variant::text)
                .toList();
        return String.format(
                Locale.ROOT,
                "%-13s %s%s%n%14s%s%n",
                entry.id(),
                entry.name(),
                variants.isEmpty() ? "" : " (also " + String.join(", ", variants) + ")",
                "",
                entry.citation());
    }
}
