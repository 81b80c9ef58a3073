package org.equipoise.cli;

import java.util.function.BiFunction;
import org.equipoise.simulation.World;
import picocli.CommandLine.Option;

/** Flags of a simulated world. */
final class WorldFlags {
    @Option(names = "--users", paramLabel = "N", description = "How many users (default: 500).")
    private Integer users;

    @Option(names = "--items", paramLabel = "N", description = "How many items (default: 1000).")
    private Integer items;

    @Option(names = "--density", paramLabel = "P", description = "The mean propensity (default: 0.05).")
    private Double density;

    @Option(
            names = "--strength",
            paramLabel = "X",
            description =
                    "How much likelier a pair is observed the more it appeals: log-odds per standard deviation; 0 is"
                            + " missing completely at random (default: 1).")
    private Double strength;

    @Option(
            names = "--confounding",
            paramLabel = "X",
            description = "Weight of what moves both what is observed and what is liked but nobody sees (default: 0).")
    private Double confounding;

    /** The standard world with what was given. */
    World world() {
        World world = with(World.standard(), "--users", users, (w, count) -> w.withSize(count, w.items()));
        world = with(world, "--items", items, (w, count) -> w.withSize(w.users(), count));
        world = with(world, "--density", density, World::withDensity);
        world = with(world, "--strength", strength, World::withStrength);
        return with(world, "--confounding", confounding, World::withConfounding);
    }

    private static <T> World with(World world, String flag, T value, BiFunction<World, T, World> change) {
        return value == null ? world : Blame.on(flag + " " + value, () -> change.apply(world, value));
    }

    /** @throws IllegalArgumentException if any of these is given beside a flag it has no meaning with */
    void refuse(String flag) {
        if (users != null || items != null || density != null || strength != null || confounding != null) {
            throw new IllegalArgumentException(
                    flag + " takes users, items and density from the ratings: leave --users, --items, --density,"
                            + " --strength and --confounding out");
        }
    }
}
