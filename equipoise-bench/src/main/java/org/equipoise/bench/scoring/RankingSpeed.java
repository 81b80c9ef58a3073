package org.equipoise.bench.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equipoise.parallel.Workers;

/**
 * Users ranked a second by the library, by a plain loop and by NumPy and torch, in turn: A B C D A B C D. A benchmark, not a test.
 *
 * <p>Arguments: PYTHON SCRIPT USERS ITEMS FACTORS ROUNDS.
 */
public final class RankingSpeed {
    private static final int SEEN = 50;
    private static final double WARM_UP = 1.5;

    private final Tables tables;
    private final int rounds;

    private RankingSpeed(Tables tables, int rounds) {
        this.tables = tables;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException {
        int[] size = Arrays.stream(args).skip(2).mapToInt(Integer::parseInt).toArray();
        Tables tables = new Tables(size[0], size[1], size[2], SEEN);
        Path directory = Files.createTempDirectory("equipoise-scoring");
        tables.write(directory);
        System.out.printf(
                Locale.ROOT,
                "%d users x %d items, %d factors, %d seen each; users/s: median of %d (slowest to fastest),"
                        + " share of the library's items also found%n",
                size[0],
                size[1],
                size[2],
                SEEN,
                size[3]);
        for (int threads : new int[] {1, 2}) {
            List<Ranker> rankers = new ArrayList<>(
                    List.of(new OurRanker(tables, Workers.of(threads)), new PlainRanker(tables, Workers.of(threads))));
            for (String library : List.of("numpy", "torch")) {
                rankers.add(new PythonRanker(library, args[0], Path.of(args[1]), directory, threads));
            }
            for (int k : new int[] {10, 100}) {
                new RankingSpeed(tables, size[3]).compare(rankers, k, threads);
            }
            for (Ranker ranker : rankers) {
                ranker.close();
            }
        }
    }

    private void compare(List<Ranker> rankers, int k, int threads) throws IOException {
        double[][] speed = new double[rankers.size()][rounds];
        int[][] best = new int[rankers.size()][tables.users * k];
        for (int r = 0; r < rankers.size(); r++) {
            warmUp(rankers.get(r), k, best[r]);
        }
        for (int round = 0; round < rounds; round++) {
            for (int r = 0; r < rankers.size(); r++) {
                speed[r][round] = tables.users / rankers.get(r).rank(k, best[r]);
            }
        }
        for (int r = 0; r < rankers.size(); r++) {
            Arrays.sort(speed[r]);
            System.out.printf(
                    Locale.ROOT,
                    "top %3d, %d thread%s %-10s %8.0f (%.0f to %.0f) %8.4f%n",
                    k,
                    threads,
                    threads == 1 ? ": " : "s:",
                    rankers.get(r).name(),
                    speed[r][rounds / 2],
                    speed[r][0],
                    speed[r][rounds - 1],
                    agreement(best[0], best[r]));
        }
    }

    /** Compilers and caches settle. */
    private static void warmUp(Ranker ranker, int k, int[] best) throws IOException {
        for (double seconds = 0; seconds < WARM_UP; ) {
            seconds += ranker.rank(k, best);
        }
    }

    private static double agreement(int[] one, int[] other) {
        int same = 0;
        for (int n = 0; n < one.length; n++) {
            same += one[n] == other[n] ? 1 : 0;
        }
        return (double) same / one.length;
    }
}
