package org.equipoise.bench.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.parallel.Workers;
import org.equipoise.recommendation.Ranking;
import org.equipoise.recommendation.SeenItems;
import org.equipoise.recommendation.TopItems;

/** The library, packing the items and looking up the seen ones included. */
record OurRanker(Tables tables, Workers workers) implements Ranker {
    @Override
    public String name() {
        return "equipoise";
    }

    @Override
    public double rank(int k, int[] best) {
        long begun = System.nanoTime();
        int[] users = IntStream.range(0, tables.users).toArray();
        SeenItems seen = tables.seenItems();
        TopItems.of(tables.fitted(), tables.users, tables.items, workers)
                .rank(users, k, seen, workers, (first, rankings) -> copy(first, rankings, k, best));
        return (System.nanoTime() - begun) * 1e-9;
    }

    private static void copy(int first, List<Ranking> rankings, int k, int[] best) {
        for (int n = 0; n < rankings.size(); n++) {
            for (int rank = 0; rank < k; rank++) {
                best[(first + n) * k + rank] = rankings.get(n).item(rank);
            }
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
