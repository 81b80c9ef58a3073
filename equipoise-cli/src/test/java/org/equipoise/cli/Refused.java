package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What every bad input must end with. */
final class Refused {
    private Refused() {}

    /** Asserts status 2, one line on stderr with all of {@code expected}, nothing on stdout and no file written or left behind. */
    static void inOneLine(String line, Path directory, String... expected) throws IOException {
        List<String> before = files(directory);
        Cli.Outcome outcome = Cli.run(Cli.args(line + " --quiet", directory));
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("equipoise: ").contains(expected);
        assertThat(outcome.out()).isEmpty();
        assertThat(files(directory)).isEqualTo(before);
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
