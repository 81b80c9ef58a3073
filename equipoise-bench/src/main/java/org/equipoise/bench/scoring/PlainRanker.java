package org.equipoise.bench.scoring;

import java.util.BitSet;
import java.util.PriorityQueue;
import org.equipoise.parallel.Workers;

/** What one would write first: all pairs in a double loop, each score offered to a priority queue. Users are shared among threads. */
record PlainRanker(Tables tables, Workers workers) implements Ranker {
    private record Scored(float score, int item) {}

    @Override
    public String name() {
        return "plain loop";
    }

    @Override
    public double rank(int k, int[] best) {
        long begun = System.nanoTime();
        BitSet[] seen = new BitSet[tables.users];
        for (int n = 0; n < tables.seen.size(); n++) {
            int user = tables.seen.user(n);
            seen[user] = seen[user] == null ? new BitSet() : seen[user];
            seen[user].set(tables.seen.item(n));
        }
        workers.run(tables.users, user -> rank(user, k, seen[user], best));
        return (System.nanoTime() - begun) * 1e-9;
    }

    private void rank(int user, int k, BitSet seen, int[] best) {
        PriorityQueue<Scored> queue = new PriorityQueue<>((a, b) -> Float.compare(a.score, b.score));
        for (int item = 0; item < tables.items; item++) {
            if (!seen.get(item)) {
                float score = dot(user, item);
                if (queue.size() < k) {
                    queue.add(new Scored(score, item));
                } else if (score > queue.peek().score) {
                    queue.poll();
                    queue.add(new Scored(score, item));
                }
            }
        }
        for (int rank = k - 1; rank >= 0; rank--) {
            best[user * k + rank] = queue.remove().item;
        }
    }

    private float dot(int user, int item) {
        int p = user * tables.factors;
        int q = (tables.users + item) * tables.factors;
        float sum = 0;
        for (int j = 0; j < tables.factors; j++) {
            sum += tables.theta[p + j] * tables.theta[q + j];
        }
        return sum;
    }

    @Override
    public void close() {
        workers.close();
    }
}
