package org.equipoise.data.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Inputs;

/** Features of users or of items: row k belongs to index k; each column has a name such as "gender:men". */
public final class Features {
    private final AsciiMatrix values;
    private final List<String> names;

    private Features(AsciiMatrix values, List<String> names) {
        this.values = values;
        this.names = names;
    }

    /**
     * Reads Coat's {@code user_features.ascii} and {@code user_features_map.txt}.
     *
     * @throws DataException if a file is missing, or there is not a name a column
     */
    public static Features coatUsers(Path directory) {
        return read(directory.resolve("user_features.ascii"), directory.resolve("user_features_map.txt"));
    }

    /**
     * Reads Coat's {@code item_features.ascii} and {@code item_features_map.txt}.
     *
     * @throws DataException if a file is missing, or there is not a name a column
     */
    public static Features coatItems(Path directory) {
        return read(directory.resolve("item_features.ascii"), directory.resolve("item_features_map.txt"));
    }

    private static Features read(Path matrix, Path map) {
        AsciiMatrix values = AsciiMatrix.read(matrix);
        List<String> names = names(map);
        if (names.size() != values.columns()) {
            throw new DataException(map + ": names " + names.size() + " features, expected " + values.columns()
                    + ", the columns of " + matrix);
        }
        return new Features(values, names);
    }

    private static List<String> names(Path map) {
        try {
            return Files.readAllLines(map, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException failed) {
            throw Inputs.unreadable(map, failed);
        }
    }

    /** How many users or items there are. */
    public int size() {
        return values.rows();
    }

    /** The names of the features, one a column. */
    public List<String> names() {
        return names;
    }

    /** Feature {@code column} of the user or item at {@code index}. */
    public float value(int index, int column) {
        return values.value(index, column);
    }
}
