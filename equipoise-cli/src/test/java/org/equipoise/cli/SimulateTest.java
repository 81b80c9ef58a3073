package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimulateTest {
    @TempDir
    Path directory;

    @Test
    void aSimulatedLogComparesWithItsTruePropensities() {
        Cli.ok(args("simulate --users 60 --items 80 --density 0.3 --strength 2 --quiet --out DIR/world"));
        List<String> train =
                Tables.read(directory.resolve("world/train.csv")).lines().toList();
        assertThat(train.get(0)).isEqualTo("user,item,label,propensity,probability");
        for (String line : train.subList(1, train.size())) {
            String[] fields = line.split(",", -1);
            assertThat(Double.parseDouble(fields[3])).isBetween(0.0, 1.0);
            assertThat(Double.parseDouble(fields[4])).isBetween(0.0, 1.0);
        }
        Cli.Outcome outcome = Cli.ok(args("compare --methods ips --set propensity=given --set epochs=2 --seeds 1"
                + " --train DIR/world --out DIR/out --quiet"));
        assertThat(Tables.read(directory.resolve("out/results.json"))).contains("Given[]");
        assertThat(outcome.out()).contains("ips");
    }

    @Test
    void theSameSeedWritesTheSameBytes() {
        Cli.ok(args("simulate --users 30 --items 40 --quiet --threads 1 --out DIR/one"));
        Cli.ok(args("simulate --users 30 --items 40 --quiet --threads 3 --out DIR/two"));
        for (String file : List.of("train.csv", "validation.csv", "test.csv")) {
            assertThat(directory.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("one").resolve(file));
        }
    }

    @Test
    void simulatedImpressionsTrain() {
        Cli.ok(args("simulate --users 30 --items 40 --density 0.3 --impressions 2000 --quiet --out DIR/world"));
        Cli.ok(args(
                "train --method ips --set epochs=2 --population impressions --quiet --train DIR/world --out DIR/m"));
    }

    @Test
    void aSemiSyntheticLogKeepsTheIdsOfItsRatings() {
        StringBuilder ratings = new StringBuilder("user,item,label\n");
        for (int u = 0; u < 20; u++) {
            for (int i = 0; i < 20; i++) {
                if ((u + 3 * i) % 4 != 0) {
                    ratings.append("u")
                            .append(u)
                            .append(",i")
                            .append(i)
                            .append(',')
                            .append(1 + (u * i) % 5)
                            .append('\n');
                }
            }
        }
        Tables.write(directory.resolve("ratings.csv"), ratings.toString());
        Cli.ok(args("simulate --ratings DIR/ratings.csv --recipe mrdr --p 0.5 --quiet --out DIR/world"));
        assertThat(Tables.read(directory.resolve("world/train.csv")).lines().skip(1))
                .allMatch(line -> line.matches("u\\d+,i\\d+,[01]\\.0,0\\.\\d+,0\\.\\d+"));
    }

    @Test
    void slicesHaveTheSizesAskedForAndShareNoCell() {
        Cli.ok(args("simulate --users 30 --items 40 --validation-rows 50 --test-rows 200 --uniform-rows 70 --quiet"
                + " --out DIR/world"));
        assertSlices(1200);
    }

    @Test
    void slicesOfASemiSyntheticLogHaveTheSizesAskedForAndShareNoCell() {
        MovieLensShape.write(directory, 30, 40, 0.3);
        Cli.ok(args(
                "simulate --ratings DIR/u.data --p 0.6 --validation-rows 50 --test-rows 200 --uniform-rows 70 --quiet"
                        + " --out DIR/world"));
        assertSlices(1200);
    }

    private void assertSlices(int cells) {
        Set<String> seen = new HashSet<>();
        Map.of("validation", 50, "test", 200, "uniform", 70).forEach((name, rows) -> {
            List<String> pairs = pairs(name);
            assertThat(pairs).hasSize(rows);
            seen.addAll(pairs);
        });
        assertThat(seen).hasSize(320);
        assertThat(new HashSet<>(pairs("truth"))).hasSize(cells).containsAll(seen);
    }

    private List<String> pairs(String name) {
        return Tables.read(directory.resolve("world/" + name + ".csv"))
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("^([^,]+,[^,]+),.*", "$1"))
                .toList();
    }

    @Test
    void aSemiSyntheticLogComparesWithItsTruth() {
        MovieLensShape.write(directory, 40, 50, 0.3);
        Cli.ok(args("simulate --ratings DIR/u.data --p 0.6 --quiet --out DIR/world"));
        Cli.Outcome compared = Cli.ok(args("compare --methods naive-mf,dr-jl --set epochs=3 --seeds 2 --positive >=3"
                + " --train DIR/world --truth DIR/world --out DIR/out --quiet"));
        assertThat(compared.out().replaceAll("\\s+", " "))
                .contains("Against the known truth: log-loss over 2,000 pairs, regret to dr-jl-oracle")
                .containsPattern("dr-jl-oracle \\S+ \\.0000");
        assertThat(compared.outLines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        assertThat(Tables.read(directory.resolve("out/results.json"))).contains("\"idealLoss\"");
        Cli.ok(args("train --method dr-jl --set epochs=3 --positive >=3 --train DIR/world --out DIR/model --quiet"));
        assertThat(Cli.ok(args("evaluate --model DIR/model --test DIR/world/test.csv --truth DIR/world/truth.csv"))
                        .out())
                .containsPattern("ideal loss +0\\.\\d{4} +log-loss over 2,000 pairs");
    }

    @Test
    void aTruthWithoutPropensitiesOfTheLogGivesRegretToTheFirstMethod() {
        Tables.write(directory.resolve("train.csv"), Tables.TWO_BY_TWO);
        Tables.write(directory.resolve("truth.csv"), "user,item,propensity,probability\na,x,0.1,0.9\nb,z,0.1,0.2\n");
        assertThat(Cli.ok(args("compare --methods means --seeds 1 --train"
                                + " DIR/train.csv --test DIR/train.csv --truth DIR/truth.csv --out DIR/out --quiet"))
                        .out())
                .contains("regret to means");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("--recipe mrdrr", "unknown recipe 'mrdrr': did you mean mrdr?"),
                Arguments.of("--recipe mrdr --marginal .2,.2,.2,.2,.2", "--marginal has no meaning with --recipe mrdr"),
                Arguments.of("--marginal .2,.2,x,.2,.2", "expected five numbers separated by commas, got \"x\""),
                Arguments.of("--marginal .2,.2", "a marginal needs the shares of 5 levels"),
                Arguments.of("--thinning 0", "thinning must be above 0 and at most 1"),
                Arguments.of("--users 5", "--ratings takes users"),
                Arguments.of("--impressions 5", "--impressions has no meaning with --ratings"),
                Arguments.of("--test-rows 2000", "validation, test and uniform rows share no cell: 3000 are asked for"),
                Arguments.of("--truth-rows 1201", "--truth-rows 1201: there are only 1200 cells"),
                Arguments.of("--uniform-rows -1", "--uniform-rows must be at least 0"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatMakesNoLogIsRefusedAndNothingIsWritten(String flags, String message) {
        MovieLensShape.write(directory, 30, 40, 0.3);
        Cli.Outcome outcome = Cli.run(args("simulate --ratings DIR/u.data --quiet --out DIR/world " + flags));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains(message);
        assertThat(directory.resolve("world")).doesNotExist();
    }

    @Test
    void theSameSeedMakesTheSameSemiSyntheticLogOnAnyNumberOfThreads() {
        MovieLensShape.write(directory, 30, 40, 0.3);
        Cli.ok(args("simulate --ratings DIR/u.data --thinning 0.5 --quiet --threads 1 --out DIR/one"));
        Cli.ok(args("simulate --ratings DIR/u.data --thinning 0.5 --quiet --threads 3 --out DIR/two"));
        for (String file : List.of("train.csv", "validation.csv", "test.csv", "truth.csv")) {
            assertThat(directory.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("one").resolve(file));
        }
    }

    private String[] args(String line) {
        return Cli.args(line, directory);
    }
}
