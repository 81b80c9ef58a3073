package org.equipoise.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The model of a command that uses one. */
final class ModelFlags {
    @Option(names = "--model", paramLabel = "DIR", required = true, description = "A model directory that train wrote.")
    private Path model;

    Model read() {
        return Model.read(model);
    }

    Path path() {
        return model;
    }
}
