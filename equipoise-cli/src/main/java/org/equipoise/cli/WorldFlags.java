package org.equipoise.cli;

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
        World world = World.standard();
        world = world.withSize(users == null ? world.users() : users, items == null ? world.items() : items);
        world = density == null ? world : world.withDensity(density);
        world = strength == null ? world : world.withStrength(strength);
        return confounding == null ? world : world.withConfounding(confounding);
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
