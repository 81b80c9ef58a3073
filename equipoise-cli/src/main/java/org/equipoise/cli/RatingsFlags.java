package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.Names;
import org.equipoise.data.Format;
import org.equipoise.data.ReadOptions;
import org.equipoise.data.Role;
import org.equipoise.data.Source;
import org.equipoise.data.read.DataReader;
import org.equipoise.data.read.LoadedLog;
import org.equipoise.data.read.Populations;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.simulation.CellScores;
import org.equipoise.simulation.Completion;
import org.equipoise.simulation.ConversionRecipe;
import org.equipoise.simulation.PowerRecipe;
import org.equipoise.simulation.Recipe;
import picocli.CommandLine.Option;

/** Flags of a semi-synthetic log. */
final class RatingsFlags {
    @Option(
            names = "--ratings",
            paramLabel = "F",
            description = "Ratings to start from: completed by matrix factorization, cut into levels 1 to 5.")
    private String ratings;

    @Option(
            names = "--ratings-format",
            paramLabel = "NAME",
            description = "auto, csv, coat, yahoo-r3, kuairec or movielens (default: auto).")
    private String format;

    @Option(
            names = "--recipe",
            paramLabel = "NAME",
            description = "power: labels are the levels; conversion: labels are drawn with rates .1, .3, .5, .7, .9"
                    + " (default: power).")
    private String recipe;

    @Option(
            names = "--p",
            paramLabel = "P",
            description = "The propensity of the best level; others are powers of it (default: 0.5).")
    private Double p;

    Optional<String> given() {
        return Optional.ofNullable(ratings);
    }

    /** @throws IllegalArgumentException if any of these is given without ratings */
    void refuse() {
        if (format != null || recipe != null || p != null) {
            throw new IllegalArgumentException("--recipe, --p and --ratings-format need --ratings");
        }
    }

    /** The log made from the ratings. */
    SemiSyntheticLog log(String location, Seed seed, int threads, Notes notes) {
        Recipe chosen = recipe();
        ReadOptions options = ReadOptions.standard().with(Format.parse(format == null ? "auto" : format));
        LoadedLog log = DataReader.of(options).read(Role.TRAIN, Source.of(location));
        Interactions known = Populations.ratings(log).value();
        int users = log.log().users().size();
        int items = log.log().items().size();
        notes.add("completing " + known.size() + " ratings of " + users + " users x " + items + " items");
        try (Workers workers = Workers.of(threads)) {
            CellScores completed = Completion.of(users, items, known, seed.child("completion"), workers);
            return new SemiSyntheticLog(
                    chosen.apply(users, items, completed, seed),
                    log.log().users(),
                    log.log().items());
        }
    }

    private Recipe recipe() {
        double base = p == null ? 0.5 : p;
        String name = recipe == null ? "power" : recipe;
        return switch (name) {
            case "power" -> new PowerRecipe(base);
            case "conversion" -> new ConversionRecipe(ConversionRecipe.Shares.PAPER, base);
            default -> throw new IllegalArgumentException(
                    Names.unknown("recipe", name, List.of("power", "conversion")));
        };
    }
}
