package org.equipoise.bench.scoring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.equipoise.data.model.ModelDirectory;
import org.equipoise.data.model.SavedModel;
import org.equipoise.data.model.ScorerDescription;
import org.equipoise.population.Ids;
import org.equipoise.population.Pairs;
import org.equipoise.provenance.Provenance;
import org.equipoise.random.Seed;

/**
 * Files to time whole commands with: a random {@code model}, {@code seen.csv} with 50 items a user, {@code pairs.csv} with random pairs.
 *
 * <p>Arguments: DIR USERS ITEMS FACTORS PAIRS.
 */
public final class WorkFiles {
    private static final int SEEN = 50;

    private WorkFiles() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Tables tables =
                new Tables(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), SEEN);
        ModelDirectory.write(
                directory.resolve("model"),
                new SavedModel(
                        new ScorerDescription(
                                "matrix-factorization",
                                Map.of(),
                                tables.scorer().tensors()),
                        tables.theta,
                        Ids.dense(tables.users),
                        Ids.dense(tables.items),
                        Map.of(),
                        new Provenance("benchmark", "", "", "", 1, List.of(), Map.of())));
        write(directory.resolve("seen.csv"), tables.seen);
        Seed seed = new Seed(7);
        Pairs pairs = new Pairs(Integer.parseInt(args[4]));
        for (int k = 0; k < Integer.parseInt(args[4]); k++) {
            pairs.add((int) (tables.users * seed.uniform(2L * k)), (int) (tables.items * seed.uniform(2L * k + 1)));
        }
        write(directory.resolve("pairs.csv"), pairs);
    }

    private static void write(Path file, Pairs pairs) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("user,item\n");
            for (int k = 0; k < pairs.size(); k++) {
                out.write(pairs.user(k) + "," + pairs.item(k) + "\n");
            }
        }
    }
}
