package org.equipoise.bench.scoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.recommendation.SeenItems;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.FittedScorer;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.scorer.Scorer;

/** A random factorization, and the same number of seen items for each user. */
final class Tables {
    final int users;
    final int items;
    final int factors;
    final float[] theta;
    final Pairs seen;
    private final Scorer scorer;

    Tables(int users, int items, int factors, int seenEach) {
        this.users = users;
        this.items = items;
        this.factors = factors;
        this.scorer = new MatrixFactorization(users, items, factors, Biases.NONE, new Initialization.Normal(0.1));
        this.theta = new float[scorer.parameters()];
        scorer.initialize(theta, new Seed(2024));
        Seed seed = new Seed(2024).child("seen");
        this.seen = new Pairs(users * seenEach);
        for (int k = 0; k < users * seenEach; k++) {
            seen.add(k / seenEach, (int) (items * seed.uniform(k)));
        }
    }

    FittedScorer fitted() {
        return new FittedScorer(scorer, theta);
    }

    Scorer scorer() {
        return scorer;
    }

    SeenItems seenItems() {
        return SeenItems.of(seen);
    }

    /** The tables as raw little-endian numbers, for {@code scoring.py}. */
    void write(Path directory) throws IOException {
        Files.writeString(directory.resolve("users.txt"), Integer.toString(users), StandardCharsets.UTF_8);
        int split = users * factors;
        writeFloats(directory.resolve("p.bin"), 0, split);
        writeFloats(directory.resolve("q.bin"), split, theta.length);
        ByteBuffer bytes = ByteBuffer.allocate(4 * seen.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < seen.size(); k++) {
            bytes.putInt(seen.item(k));
        }
        Files.write(directory.resolve("seen.bin"), bytes.array());
    }

    private void writeFloats(Path file, int from, int to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = from; k < to; k++) {
            bytes.putFloat(theta[k]);
        }
        Files.write(file, bytes.array());
    }
}
