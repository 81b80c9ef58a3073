package org.equipoise.cli;

import org.equipoise.random.Seed;
import picocli.CommandLine.Option;

/** The seed of a command that runs once. */
final class SeedFlags {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2024",
            description = "Everything random is derived from it (default: ${DEFAULT-VALUE}).")
    private long value;

    Seed seed() {
        return new Seed(value);
    }

    /** The number itself, for provenance. */
    long value() {
        return value;
    }
}
