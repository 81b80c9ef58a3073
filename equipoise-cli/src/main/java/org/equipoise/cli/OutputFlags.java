package org.equipoise.cli;

import picocli.CommandLine.Option;

/** Flags about what is printed; every command has them. */
final class OutputFlags {
    @Option(names = "--quiet", description = "Print results and errors only.")
    private boolean quiet;

    // Read from the arguments by Main, so that failures of parsing obey it too.
    @Option(names = "--debug", description = "Print the stack trace of a failure.")
    @SuppressWarnings("unused")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("unused")
    private boolean help;

    boolean quiet() {
        return quiet;
    }
}
