package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.equipoise.data.model.Checkpoint;
import org.equipoise.data.model.ModelDirectory;
import org.equipoise.data.model.SavedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a training that does not end well. */
class CheckpointTest {
    private static final List<String> FILES = List.of("model.json", "tensors.safetensors", "users.txt", "items.txt");

    /** Weight decay makes each step of each epoch's one batch thousands of times as long as the one before. */
    private static final String WILD = "train --train DIR/train.csv --quiet --set stop=never --set optimizer=sgd"
            + " --set lr=10 --set weight-decay=1000 --set batch=100000 --set factors=4 ";

    @TempDir
    Path directory;

    @BeforeEach
    void writeTables() {
        Tables.grid(directory.resolve("train.csv"), 0.4);
        Tables.grid(directory.resolve("test.csv"), 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naive-mf", "dr-jl", "mr"})
    void aRunThatDivergesLeavesTheModelOfARunThatStopsAfterTheLastGoodEpoch(String method) throws IOException {
        String train = WILD + "--method " + method + " --out DIR/";
        Cli.Outcome outcome = run(train + "never --set epochs=60 --checkpoint DIR/kept");
        assertThat(outcome.status()).isEqualTo(1);
        SavedModel kept = ModelDirectory.read(directory.resolve("kept"));
        String epoch = kept.provenance().settings().get(Checkpoint.EPOCH);
        assertThat(kept.settings()).containsEntry(Checkpoint.EPOCH, epoch);
        assertThat(outcome.err().strip())
                .startsWith("equipoise: training failed: ")
                .endsWith("; " + directory.resolve("kept") + " holds the model after epoch " + epoch);
        assertThat(directory.resolve("never")).doesNotExist();

        ok(train + "stopped --set epochs=" + epoch);
        assertThat(ModelDirectory.read(directory.resolve("stopped")).settings()).doesNotContainKey(Checkpoint.EPOCH);
        for (String file : FILES.subList(1, FILES.size())) {
            assertThat(directory.resolve("kept").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("stopped").resolve(file));
        }
        assertThat(auc("kept")).isBetween(0.0, 1.0);
        assertThat(ok("recommend --model DIR/kept --k 3 --quiet").outLines()).hasSize(1 + 3 * Tables.USERS);
        assertThat(ok("predict --model DIR/kept --pairs DIR/test.csv --quiet").out())
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void aRunThatDivergesAtOnceSaysThatNothingIsLeft() {
        Cli.Outcome outcome = run(WILD + "--set batch=1 --method naive-mf --out DIR/out --checkpoint DIR/kept");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err().strip())
                .endsWith("; " + directory.resolve("kept") + " holds no model: no epoch ended with finite scores");
        assertThat(directory.resolve("kept")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dr-jl --set stop=never --set epochs=3",
                "naive-mf --set patience=2",
                "asips --set stop=never --set epochs=3",
                "ips-v2 --set stop=never --set epochs=3",
                "dr-als --set als.sweeps=3"
            })
    void aRunThatEndsWellWritesTheSameBytesAndDeletesItsCheckpoint(String method) throws IOException {
        String train = "train --train DIR/train.csv --quiet --method " + method + " --out DIR/";
        ok(train + "without");
        Files.createDirectory(directory.resolve("kept"));
        ok(train + "with --checkpoint DIR/kept");
        for (String file : FILES) {
            assertThat(directory.resolve("with").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("without").resolve(file));
        }
        assertThat(directory.resolve("kept")).doesNotExist();
        assertThat(directory.resolve("kept.part")).doesNotExist();
        assertThat(directory.resolve("kept.old")).doesNotExist();
    }

    /** Wherever the process is when it ends: in an epoch, writing, or between two moves. */
    @Test
    void aRunThatIsInterruptedLeavesAModel() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(Cli.args(
                "train --train DIR/train.csv --quiet --method naive-mf --set stop=never --set epochs=100000"
                        + " --out DIR/never --checkpoint DIR/kept",
                directory)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        while (process.isAlive() && !Files.exists(directory.resolve("kept/model.json"))) {
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        process.destroy();
        process.waitFor();
        assertThat(directory.resolve("log")).isEmptyFile();
        assertThat(auc("kept")).isBetween(0.0, 1.0);
        assertThat(directory.resolve("never")).doesNotExist();
        assertThat(run("train --method naive-mf --train DIR/train.csv --checkpoint DIR/kept --out DIR/o")
                        .err())
                .contains("kept: holds files, expected an empty directory or nothing");
    }

    private double auc(String model) {
        String line = ok("evaluate --test DIR/test.csv --metrics auc --quiet --model DIR/" + model)
                .outLines()
                .get(1);
        return Double.parseDouble(line.split(" +", -1)[1]);
    }

    private Cli.Outcome run(String line) {
        return Cli.run(Cli.args(line, directory));
    }

    private Cli.Outcome ok(String line) {
        return Cli.ok(Cli.args(line, directory));
    }
}
