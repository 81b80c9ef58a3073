package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input ends with status 2 and one line that names file, row, column, value and expectation; nothing is half-written. */
class BadInputTest {
    private static final String TRAIN =
            "train --method naive-mf --set stop=never --set epochs=1 --out DIR/out --train DIR/";
    private static final String TEST =
            "compare --methods naive-mf --set stop=never --set epochs=1 --seeds 1 --out DIR/out"
                    + " --train DIR/good.csv --test DIR/";
    private static final String GOOD = Tables.TWO_BY_TWO;

    @TempDir
    Path directory;

    @BeforeEach
    void writeGoodTable() {
        Tables.write(directory.resolve("good.csv"), GOOD);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                bad("missing column", "user,item,rating\na,x,1\n", TRAIN, "bad.csv: has no column \"label\""),
                bad("label no number", GOOD + "c,x,good\n", TRAIN, "bad.csv, line 6, column label: got \"good\""),
                bad(
                        "label NaN",
                        GOOD + "c,x,NaN\n",
                        TRAIN,
                        "bad.csv, line 6, column label: got NaN, expected a finite"),
                bad(
                        "label not in [0, 1]",
                        GOOD + "c,x,4\n",
                        TRAIN,
                        "bad.csv, line 6, column label: got 4, expected a label in [0, 1]",
                        "--positive"),
                bad(
                        "test label not binary",
                        "user,item,label\na,x,0.5\n",
                        TEST,
                        "bad.csv, line 2, column label: got 0.5, expected a label of 0 or 1"),
                bad(
                        "unknown user",
                        "user,item,label\na,x,1\nz,x,0\n",
                        TEST,
                        "bad.csv, line 3, column user: got \"z\", expected a user that training knows",
                        "--cold-start"),
                bad(
                        "unknown item",
                        "user,item,label\na,q,1\n",
                        TEST,
                        "bad.csv, line 2, column item: got \"q\", expected an item that training knows"),
                bad(
                        "conflicting duplicates",
                        GOOD + "a,x,0\n",
                        TRAIN,
                        "bad.csv, line 6, column label: user a and item x have label 0 here and 1 at",
                        "line 2"),
                bad(
                        "conflicting test duplicates",
                        "user,item,label\na,x,1\na,x,0\n",
                        TEST,
                        "bad.csv, line 3, column label: user a and item x have label 0 here and 1 at"),
                bad(
                        "propensity 0",
                        "user,item,label,propensity\na,x,1,0.5\na,y,0,0\n",
                        TRAIN,
                        "bad.csv, line 3, column propensity: got 0, expected a probability in (0, 1]"),
                bad(
                        "propensity 1.2",
                        "user,item,label,propensity\na,x,1,1.2\n",
                        TRAIN,
                        "bad.csv, line 2, column propensity: got 1.2, expected a probability in (0, 1]"),
                bad(
                        "observed flag 2",
                        "user,item,label,observed\na,x,1,2\n",
                        TRAIN,
                        "bad.csv, line 2, column observed: got 2, expected 0 or 1"),
                bad("empty file", "", TRAIN, "bad.csv"),
                bad("blank first line", "\n" + GOOD, TRAIN, "bad.csv, line 1: is empty, expected a header"),
                bad("no rows", "user,item,label\n", TRAIN, "bad.csv: has a header but no rows"),
                bad("ragged row", GOOD + "c,x\n", TRAIN, "bad.csv, line 6"),
                bad("two user columns", "user,item,label,user\na,x,1,b\n", TRAIN, "bad.csv: has two columns \"user\""),
                bad("empty user", GOOD + ",x,1\n", TRAIN, "bad.csv, line 6, column user: is empty"));
    }

    private static Arguments bad(String name, String table, String line, String... expected) {
        return Arguments.of(name, table, line, List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aBadTableIsNamedInOneLine(String name, String table, String line, List<String> expected) throws IOException {
        Tables.write(directory.resolve("bad.csv"), table);
        assertRefused(line + "bad.csv", expected.toArray(String[]::new));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                line(TRAIN + "absent.csv", "absent.csv: no such file"),
                line(TRAIN + "*.tsv", "no file matches this pattern"),
                line("train --method naive-mff --out DIR/out --train DIR/good.csv", "did you mean naive-mf?"),
                line("train --method badr:relased --out DIR/out --train DIR/good.csv", "variant 'relased'", "released"),
                line("train --method snips:corrected --out DIR/out --train DIR/good.csv", "no variant \"corrected\""),
                line(TRAIN + "good.csv --set epoch=3", "unknown parameter 'epoch'", "did you mean epochs?"),
                line(TRAIN + "good.csv --set lr=fast", "lr must be a number in [", "], got \"fast\""),
                line(TRAIN + "good.csv --set lr", "--set lr: expected key=value"),
                line(TRAIN + "good.csv --set clip=0.1", "clip: is read by none of the methods naive-mf"),
                line(TRAIN + "good.csv --propensity upo", "method naive-mf weights nothing", "upo would be idle"),
                line(TRAIN + "good.csv --estimator badr", "estimator badr imputes errors and needs an imputation"),
                line(
                        "train --estimator ips --imputation badr --out DIR/out --train DIR/good.csv",
                        "estimator ips imputes nothing, so imputation badr would be idle"),
                line("train --propensity upo --out DIR/out --train DIR/good.csv", "--method is needed, or --estimator"),
                line("compare --estimator bard --train DIR/good.csv", "unknown estimator 'bard': did you mean badr?"),
                line(TRAIN + "good.csv --preset coat", "unknown preset 'coat'", "coat-badr"),
                line(TRAIN + "good.csv --format movie", "unknown format"),
                line(TRAIN + "good.csv --positive three", "\"three\" is no threshold"),
                line(TRAIN + "good.csv --positive >=2", "good.csv, column label: no observed row is positive by"),
                line(
                        "train --method naive-mf --out DIR/o --train DIR",
                        "is a directory, expected a file, or a directory in a published layout"),
                line(TRAIN + "good.csv --population rows", "unknown population 'rows'"),
                line(
                        "train --method naive-mf --out DIR --train DIR/good.csv",
                        "holds files but no model.json, expected an empty directory or one to replace"),
                line(TRAIN + "good.csv --threads 0", "--threads must be at least 1, got 0"),
                line(TRAIN + "good.csv --config DIR/absent.yaml", "absent.yaml: no such file"),
                line(TRAIN + "good.csv --test DIR/good.csv", "train looks at no test rows"),
                line(TEST + "good.csv --metrics auc,ndgc@5", "unknown metric 'ndgc'", "did you mean ndcg?"),
                line(TEST + "good.csv --convention bard", "did you mean badr?"),
                line(TEST + "good.csv --cold-start skip", "unknown cold-start policy 'skip'"),
                line("compare --methods naive-mf --train DIR/good.csv --out DIR/out", "--test is needed"),
                line(TEST + "good.csv --drop-overlap", "no test rows are left"),
                line(
                        TRAIN + "good.csv --user-column item",
                        "good.csv: column \"item\" is both user and item, expected a column for each",
                        "--user-column and --item-column"),
                line(
                        TRAIN + "good.csv --propensity-column label",
                        "good.csv: column \"label\" is both label and propensity",
                        "--label-column and --propensity-column"),
                line(
                        "demo --seed 9223372036854775807 --seeds 2",
                        "--seeds 2: from --seed 9223372036854775807 on they go beyond"),
                line("demo --seeds -1", "--seeds must be at least 1, got -1"),
                line("demo --threads -1", "--threads must be at least 1, got -1"),
                line("methods badr --pieces", "--pieces lists all pieces there are: leave badr out"),
                line("methods badr:relased", "unknown variant 'relased'", "did you mean released?"),
                line("compare --methods naive-mf,naive-mf --train DIR/good.csv", "naive-mf stands there twice"),
                line(
                        "train --method naive-mf --train DIR/good.csv --out DIR/good.csv",
                        "good.csv: is a file, expected a directory"),
                line(
                        "train --method naive-mf --train DIR/good.csv --out DIR/good.csv/m",
                        "cannot be written",
                        "no directory"),
                line("compare --train DIR/good.csv --test DIR/good.csv --out DIR/good.csv/m", "cannot be written"),
                line(
                        TRAIN + "good.csv --checkpoint DIR",
                        "--checkpoint",
                        "must not be --out",
                        "nor lie in it or hold it"),
                line(TRAIN + "good.csv --checkpoint DIR/out", "must not be --out"),
                line(TRAIN + "good.csv --checkpoint DIR/out/c", "must not be --out"),
                line(TRAIN + "good.csv --checkpoint DIR/good.csv", "good.csv: is a file, expected a directory"),
                line(TRAIN + "good.csv --checkpoint DIR/good.csv/c", "cannot be written"),
                line(
                        "train --method naive-mf --train DIR/good.csv --out DIR/../out --checkpoint DIR",
                        "holds files, expected an empty directory or nothing"),
                line(
                        "train --method means --train DIR/good.csv --out DIR/out --checkpoint DIR/c",
                        "would hold the model of each epoch, but ClosedForm[baseline=Means[]] has none"),
                line("evaluate --model DIR --test DIR/good.csv", "is no model directory"),
                line("demo --out DIR/good.csv", "is a file, expected a directory"),
                line("simulate --density 2 --out DIR/out", "density must be above 0 and at most 0.9, got 2.0"),
                line("simulate --p 0.4 --out DIR/out", "need --ratings"),
                line("simulate --users 10 --items 10 --file-format xls --out DIR/out", "train.xls", "says no format"),
                line("train --metod naive-mf", "--method"),
                line("trian --method naive-mf", "trian", "did you mean"));
    }

    private static Arguments line(String line, String... expected) {
        return Arguments.of(line, List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void badUsageIsToldInOneLine(String line, List<String> expected) throws IOException {
        assertRefused(line, expected.toArray(String[]::new));
    }

    @Test
    void aTruncatedModelIsRefused() throws IOException {
        Cli.ok(Cli.args(TRAIN + "good.csv --quiet", directory));
        Path tensors = directory.resolve("out/tensors.safetensors");
        try (RandomAccessFile file = new RandomAccessFile(tensors.toFile(), "rw")) {
            file.setLength(file.length() - 8);
        }
        assertRefused("evaluate --model DIR/out --test DIR/good.csv", "tensors.safetensors");
        Files.delete(directory.resolve("out/users.txt"));
        Cli.Outcome outcome = Cli.run(Cli.args("predict --model DIR/out --pairs DIR/good.csv", directory));
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void whereATableCannotGoIsToldBeforeAnythingIsRead() throws IOException {
        assertRefused(
                "predict --model DIR/absent --pairs DIR/good.csv --out DIR/s.xls", "s.xls: the extension says no");
        assertRefused("recommend --model DIR/absent --out DIR", "is a directory, expected a file or nothing");
    }

    @Test
    void textThatIsNoUtf8IsRefused() throws IOException {
        byte[] latin = (GOOD + "J\u00fcrgen,x,1\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(directory.resolve("bad.csv"), latin);
        assertRefused(TRAIN + "bad.csv", "bad.csv, line 6, column user: is no text in UTF-8");
        Files.write(directory.resolve("c.yaml"), latin);
        assertRefused(TRAIN + "good.csv --config DIR/c.yaml", "c.yaml: is no text in UTF-8");
    }

    @Test
    void theOldModelStaysWhereANewOneFails() throws IOException {
        Cli.ok(Cli.args(TRAIN + "good.csv --quiet", directory));
        byte[] before = Files.readAllBytes(directory.resolve("out/model.json"));
        Tables.write(directory.resolve("bad.csv"), "user,item,label\na,x,7\n");
        assertRefused(TRAIN + "bad.csv", "got 7");
        assertThat(directory.resolve("out/model.json")).hasBinaryContent(before);
    }

    @Test
    void everyColdStartPolicyCountsTheRows() {
        Tables.write(directory.resolve("bad.csv"), "user,item,label\na,x,1\nz,x,0\nb,y,0\n");
        Cli.ok(Cli.args(TRAIN + "good.csv --quiet", directory));
        String predict = "predict --model DIR/out --pairs DIR/bad.csv --cold-start ";
        Cli.Outcome dropped = Cli.ok(Cli.args(predict + "drop", directory));
        assertThat(dropped.err()).contains("1 of 3 rows have a user or an item that training never saw: left out");
        assertThat(dropped.outLines()).hasSize(3);
        Cli.Outcome scoredNan = Cli.ok(Cli.args(predict + "nan", directory));
        assertThat(scoredNan.err()).contains("1 of 3 rows").contains("scored NaN");
        assertThat(scoredNan.outLines().get(2)).isEqualTo("z,x,NaN,NaN");
        Cli.Outcome mean = Cli.ok(Cli.args(predict + "mean", directory));
        assertThat(mean.err()).contains("1 of 3 rows").contains("scored as the mean user or item");
        assertThat(Float.parseFloat(mean.outLines().get(2).split(",", -1)[2])).isFinite();
        Cli.Outcome evaluated = Cli.ok(
                Cli.args("evaluate --model DIR/out --test DIR/bad.csv --metrics logloss --cold-start drop", directory));
        assertThat(evaluated.err()).contains("2 rows of 2 users");
    }

    @Test
    void evaluatingNanScoresIsRefused() throws IOException {
        Tables.write(directory.resolve("bad.csv"), "user,item,label\nz,x,0\n");
        assertRefused(TEST + "bad.csv --cold-start nan", "--cold-start nan gives no metric", "use drop or mean");
    }

    @Test
    void debugShowsTheStackTrace() {
        Cli.Outcome outcome = Cli.run(Cli.args(TRAIN + "absent.csv --debug", directory));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("\tat org.equipoise");
    }

    private void assertRefused(String line, String... expected) throws IOException {
        Refused.inOneLine(line, directory, expected);
    }
}
