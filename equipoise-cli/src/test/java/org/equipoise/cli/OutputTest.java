package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to results and progress on their way out. */
class OutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);

    @Test
    void resultsThatCannotBeWrittenAreToldInOneLine() {
        assertThat(Main.run(new String[] {"methods"}, failing("No space left on device"), errStream))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("equipoise: stdout: cannot be written: No space left on device\n");
    }

    @Test
    void thatNobodyReadsOnIsNoFailure() {
        assertThat(Main.run(new String[] {"methods"}, failing("Broken pipe"), errStream))
                .isZero();
        assertThat(err.size()).isZero();
    }

    /** DuckDB unpacks its library once a process, so this takes a process of its own. */
    @Test
    void aFullTemporaryDirectoryIsToldInOneLine(@TempDir Path directory) throws IOException, InterruptedException {
        Path told = directory.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + directory.resolve("absent"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "simulate",
                        "--users=9",
                        "--items=40",
                        "--quiet",
                        "--file-format=parquet",
                        "--out=" + directory.resolve("world"))
                .redirectError(told.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(told))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("equipoise: ")
                .contains("train.parquet: cannot be written: the library of DuckDB cannot be unpacked into");
    }

    @Test
    void aBarEndsItsLineSoThatResultsStandBelowIt() {
        try (Meter bar = new TerminalBar(new Console(errStream, errStream), "recommending", 10)) {
            bar.moved(10);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\rrecommending")
                .endsWith("\n");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
