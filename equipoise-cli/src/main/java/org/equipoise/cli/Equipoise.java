package org.equipoise.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a command: prints help. */
@Command(
        name = "equipoise",
        versionProvider = Equipoise.Version.class,
        description =
                "Learns recommendations from feedback that is missing not at random, and says with intervals whether"
                        + " debiasing helped.",
        footer = {"", "First: equipoise demo", "Each command: equipoise COMMAND --help"})
final class Equipoise implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("unused")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    @SuppressWarnings("unused")
    private boolean version;

    Equipoise(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.outWriter());
        return 0;
    }

    /** Reads the version where it is asked for, not at every start. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"equipoise " + Machine.library()};
        }
    }
}
