package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Cli.ok(args("simulate --ratings DIR/ratings.csv --recipe conversion --p 0.5 --quiet --out DIR/world"));
        assertThat(Tables.read(directory.resolve("world/train.csv")).lines().skip(1))
                .allMatch(line -> line.matches("u\\d+,i\\d+,[01]\\.0,0\\.\\d+,0\\.\\d+"));
    }

    private String[] args(String line) {
        return Cli.args(line, directory);
    }
}
