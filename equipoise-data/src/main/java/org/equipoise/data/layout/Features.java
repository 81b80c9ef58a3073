package org.equipoise.data.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Inputs;
import org.equipoise.population.Ids;

/** Features of users or of items: a row of numbers for each id; each column has a name such as "gender:men". */
public final class Features {
    private final Path file;
    private final List<String> names;
    private final List<String> ids;
    private final float[] values;

    Features(Path file, List<String> names, List<String> ids, float[] values) {
        this.file = file;
        this.names = List.copyOf(names);
        this.ids = List.copyOf(ids);
        this.values = values;
    }

    /**
     * Reads a delimited file, or a matrix in {@code .ascii} as Coat has them. A delimited file has a column of ids; its other columns are numbers or
     * categories, each category a column of 0 and 1. In {@code name.ascii} line k is the id k, and {@code name_map.txt} beside it names the columns, if it
     * is there.
     *
     * @param idColumn the column of ids
     * @throws DataException if it is something else; names the place
     */
    public static Features read(Path file, String idColumn) {
        return Inputs.plainName(file).endsWith(".ascii") ? matrix(file) : FeatureTable.read(file, idColumn);
    }

    private static Features matrix(Path file) {
        AsciiMatrix matrix = AsciiMatrix.read(file);
        Path map =
                file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.ascii(\\.gz)?$", "_map.txt"));
        List<String> names = Files.exists(map) ? names(map) : numbered("feature ", 1, matrix.columns());
        if (names.size() != matrix.columns()) {
            throw new DataException(map + ": names " + names.size() + " features, expected " + matrix.columns()
                    + ", the columns of " + file);
        }
        float[] values = new float[matrix.rows() * matrix.columns()];
        for (int k = 0; k < values.length; k++) {
            values[k] = matrix.value(k / matrix.columns(), k % matrix.columns());
        }
        return new Features(file, names, numbered("", 0, matrix.rows()), values);
    }

    private static List<String> numbered(String name, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(k -> name + k).toList();
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
        return ids.size();
    }

    /** The names of the features, one a column. */
    public List<String> names() {
        return names;
    }

    /** Feature {@code column} of the user or item in row {@code row} of the file. */
    public float value(int row, int column) {
        return values[row * names.size() + column];
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /**
     * The features as a row-major table, a row for each of the ids, in their order; rows of other ids are left out.
     *
     * @throws DataException if an id has no row or two
     */
    public float[] table(Ids wanted) {
        int width = names.size();
        float[] table = new float[Math.multiplyExact(wanted.size(), width)];
        boolean[] there = new boolean[wanted.size()];
        for (int row = 0; row < ids.size(); row++) {
            int index = wanted.index(ids.get(row));
            if (index >= 0) {
                if (there[index]) {
                    throw new DataException(file + ": has two rows for \"" + ids.get(row) + "\", expected one");
                }
                there[index] = true;
                System.arraycopy(values, row * width, table, index * width, width);
            }
        }
        checkAll(there, wanted);
        return table;
    }

    private void checkAll(boolean[] there, Ids wanted) {
        List<String> missing = new ArrayList<>();
        for (int index = 0; index < there.length; index++) {
            if (!there[index]) {
                missing.add(wanted.text(index));
            }
        }
        if (!missing.isEmpty()) {
            throw new DataException(file + ": has no row for \"" + missing.get(0) + "\", expected one for each of the "
                    + there.length + " ids of the log (" + missing.size() + " have none)");
        }
    }

    @Override
    public String toString() {
        return file + Arrays.toString(names.toArray());
    }
}
