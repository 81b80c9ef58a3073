package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path directory;

    @Test
    void debiasedMethodsComeOutAheadOfTheNaiveOneInAnEightyColumnTable() {
        Cli.Outcome outcome = Cli.ok(Cli.args("demo --seeds 2 --quiet --out DIR/demo", directory));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        assertThat(outcome.out())
                .contains("Against the known truth", "regret", "ips-oracle", "positives")
                .contains("ips comes out ahead of naive-mf", "dr-jl comes out ahead of naive-mf")
                .contains("badr comes out ahead of naive-mf");
        assertThat(directory.resolve("demo/report.html")).exists();
        assertThat(Tables.read(directory.resolve("demo/results.json"))).contains("\"truth\"", "\"histogram\"");
    }
}
