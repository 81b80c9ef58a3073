package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversion rates: the log lists what was shown, labels are known for the clicked rows. */
class ImpressionsTest {
    @TempDir
    Path directory;

    @Test
    void impressionsGoThroughTheWholeOfIt() throws Exception {
        Tables.impressions(directory.resolve("train.csv"), 800);
        Tables.grid(directory.resolve("test.csv"), 0.3);
        Cli.ok(args("train --method badr --train DIR/train.csv --population impressions --set epochs=3 --quiet"
                + " --out DIR/model"));
        assertThat(Files.readString(directory.resolve("model/model.json")))
                .contains("\"population\" : \"impressions\"");
        assertThat(Cli.ok(args("evaluate --model DIR/model --test DIR/test.csv --metrics auc,logloss"))
                        .outLines())
                .hasSize(3);
        assertThat(Cli.ok(args("predict --model DIR/model --pairs DIR/train.csv"))
                        .outLines())
                .hasSize(801);
        assertThat(Cli.ok(args("recommend --model DIR/model --k 2")).outLines()).hasSize(1 + 2 * Tables.USERS);
        assertThat(Cli.ok(args("compare --methods naive-mf,dr-jl --seeds 1 --train DIR/train.csv --test DIR/test.csv"
                                + " --population impressions --set epochs=2 --quiet --out DIR/out"))
                        .out())
                .contains("dr-jl");
    }

    @Test
    void impressionsNeedObservedFlags() {
        Tables.grid(directory.resolve("train.csv"), 0.3);
        Cli.Outcome outcome = Cli.run(args("train --method ips --train DIR/train.csv --population impressions"));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("impressions need a column of observed flags");
    }

    private String[] args(String line) {
        return Cli.args(line, directory);
    }
}
