package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a configuration file is said in one line that names the file, the key, the value and what was expected. */
class BadConfigurationTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writeGoodTable() {
        Tables.write(directory.resolve("good.csv"), Tables.TWO_BY_TWO);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                bad("a value that is no number", "lr: fast\n", ": lr must be a number in ["),
                bad("a value out of range", "epochs: -1\n", ": epochs must be at least 1, got -1"),
                bad("a word that is none", "propensity: nosuch\n", ": propensity must be one of additive"),
                bad("no value", "lr:\n", ": lr must be a number in ["),
                bad("an unknown parameter", "epoch: 3\n", ": unknown parameter 'epoch': did you mean epochs?"),
                bad("an unknown estimator", "estimator: bard\n", ": unknown estimator 'bard': did you mean badr?"),
                bad("a parameter nobody reads", "clip: 0.1\n", ": clip: is read by none of the methods naive-mf"),
                bad("a list", "lr: [1, 2]\n", ", lr: expected a value, got a list"),
                bad("a key twice", "lr: 0.1\nlr: 0.2\n", ", line 2: is no YAML: ", "lr"),
                bad("no map", "lr\n", ": expected a map of names to values"),
                bad("methods that are no map", "methods: 3\n", ", methods: expected a map, got a value"),
                bad("a method that is no map", "methods:\n  mine: 3\n", ", mine: expected a map of names to values"),
                bad(
                        "a bad value of a method",
                        "methods:\n  mine:\n    method: badr\n    lr: -3\n",
                        ", mine: lr must be in [",
                        "got -3"),
                bad(
                        "an unknown method",
                        "methods:\n  mine:\n    method: bdr\n",
                        ", mine: unknown method 'bdr': did you"),
                bad(
                        "an unknown parameter of a method",
                        "methods:\n  mine:\n    method: badr\n    epoch: 3\n",
                        ", mine: unknown parameter 'epoch'"),
                bad(
                        "a parameter that a method does not read",
                        "methods:\n  mine:\n    method: naive-mf\n    clip: 0.3\n",
                        ", mine: clip: is read by none of the methods naive-mf"),
                bad(
                        "pieces without a meaning",
                        "methods:\n  mine:\n    estimator: ips\n    imputation: badr\n",
                        ", mine: estimator=ips+imputation=badr: estimator ips imputes nothing"));
    }

    private static Arguments bad(String what, String yaml, String... expected) {
        String[] all = expected.clone();
        all[0] = "c.yaml" + all[0];
        return Arguments.of(what, yaml, all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theFileAndTheKeyAreNamed(String what, String yaml, String[] expected) throws IOException {
        Tables.write(directory.resolve("c.yaml"), yaml);
        Refused.inOneLine(
                "train --method naive-mf --set stop=never --train DIR/good.csv --out DIR/out --config DIR/c.yaml",
                directory,
                expected);
    }
}
