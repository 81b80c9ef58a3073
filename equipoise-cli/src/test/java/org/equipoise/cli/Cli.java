package org.equipoise.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in this process. */
final class Cli {
    private Cli() {}

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    static Outcome run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must end with status 0. */
    static Outcome ok(String... args) {
        Outcome outcome = run(args);
        if (outcome.status() != 0) {
            throw new AssertionError(String.join(" ", args) + " ended with " + outcome.status() + ": " + outcome.err());
        }
        return outcome;
    }

    /** The command line, split at spaces; {@code DIR} stands for the directory. */
    static String[] args(String line, Object directory) {
        List<String> args = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            args.add(word.replace("DIR", directory.toString()));
        }
        return args.toArray(String[]::new);
    }
}
