package org.equipoise.metric;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.population.Interactions;

/** The Coat data next to the repository; tests that need it are skipped where it is absent. */
final class Coat {
    private static final Path FOLDER = Path.of("../../shared/data/coat");

    private Coat() {}

    private static List<String> lines(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is absent");
        return Files.readAllLines(path, StandardCharsets.UTF_8);
    }

    /** The rated cells of a whitespace matrix, row by row; label 1 where the rating is at least {@code threshold}. */
    static Interactions ratings(String file, int threshold) throws IOException {
        List<int[]> cells = new ArrayList<>();
        List<String> lines = lines(file);
        for (int user = 0; user < lines.size(); user++) {
            String[] ratings = lines.get(user).strip().split("\\s+", -1);
            for (int item = 0; item < ratings.length; item++) {
                int rating = Integer.parseInt(ratings[item]);
                if (rating > 0) {
                    cells.add(new int[] {user, item, rating >= threshold ? 1 : 0});
                }
            }
        }
        return interactions(cells);
    }

    /** A CSV file user,item,label with a header. */
    static Interactions split(String file) throws IOException {
        List<int[]> cells = new ArrayList<>();
        for (String line : lines(file).stream().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            cells.add(
                    new int[] {Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2])});
        }
        return interactions(cells);
    }

    private static Interactions interactions(List<int[]> cells) {
        float[] labels = new float[cells.size()];
        for (int k = 0; k < labels.length; k++) {
            labels[k] = cells.get(k)[2];
        }
        return Interactions.of(
                cells.stream().mapToInt(cell -> cell[0]).toArray(),
                cells.stream().mapToInt(cell -> cell[1]).toArray(),
                labels);
    }
}
