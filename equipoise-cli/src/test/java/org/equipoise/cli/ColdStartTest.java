package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a row's user or item is unknown, what goes on is offered, and nothing that the command then refuses. */
class ColdStartTest {
    private static final String RUN = "--train DIR/good.csv --set stop=never --set epochs=1 --out DIR/out";

    @TempDir
    Path directory;

    @BeforeEach
    void writeTablesAndAModel() {
        Tables.write(directory.resolve("good.csv"), Tables.TWO_BY_TWO);
        Tables.write(directory.resolve("cold.csv"), "user,item,label\na,x,1\nz,x,0\n");
        Cli.ok(Cli.args(
                "train --method naive-mf --set stop=never --set epochs=1 --train DIR/good.csv --out DIR/model --quiet",
                directory));
    }

    static Stream<Arguments> hints() {
        return Stream.of(
                hint("predict --model DIR/model --pairs DIR/cold.csv", "drop, nan or mean"),
                hint("recommend --model DIR/model --users DIR/cold.csv", "drop or mean"),
                hint("evaluate --model DIR/model --test DIR/cold.csv", "drop or mean"),
                hint("compare --methods naive-mf --seeds 1 --test DIR/cold.csv " + RUN, "drop or mean"),
                hint("train --method naive-mf --validation DIR/cold.csv " + RUN, "drop"),
                hint("diagnose --train DIR/good.csv --uniform DIR/cold.csv", "drop"));
    }

    private static Arguments hint(String line, String others) {
        return Arguments.of(line, others);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hints")
    void onlyWhatTheCommandTakesIsOffered(String line, String others) throws IOException {
        Refused.inOneLine(
                line,
                directory,
                "cold.csv, line 3, column user: got \"z\", expected a user that training knows (1 such row; --cold-start "
                        + others + " goes on)");
    }
}
