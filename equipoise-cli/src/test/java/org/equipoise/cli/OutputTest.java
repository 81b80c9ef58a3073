package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
