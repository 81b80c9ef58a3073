package org.equipoise.data.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.equipoise.Names;
import org.equipoise.data.Column;
import org.equipoise.data.Columns;
import org.equipoise.data.DataException;
import org.equipoise.data.Field;

/**
 * Which columns of one table are read, and how its rows are named in messages.
 *
 * @param source the file or URL, without secrets
 * @param unit "line" or "row"
 * @param positions the column of each field that is read, from 0
 * @param names the name of each of them
 */
public record TableHeader(String source, String unit, Map<Field, Integer> positions, Map<Field, String> names) {

    /**
     * Finds the wanted columns among those there are.
     *
     * @throws DataException if a required one is missing, one is there twice, or one is wanted for two fields
     */
    public static TableHeader of(String source, String unit, List<String> present, Columns wanted) {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        Map<Field, String> names = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Column column = wanted.of(field);
            int position = column.presence() == Column.Presence.IGNORED ? -1 : present.indexOf(column.name());
            if (position != present.lastIndexOf(column.name()) && position >= 0) {
                throw new DataException(source + ": has two columns \"" + column.name() + "\", expected one");
            }
            if (position >= 0) {
                checkOnlyMeaning(source, column.name(), field, names);
                positions.put(field, position);
                names.put(field, column.name());
            } else if (column.presence() == Column.Presence.REQUIRED) {
                throw new DataException(source + ": has no column \"" + column.name() + "\""
                        + Names.expectedOneOf(column.name(), distinct(present)));
            }
        }
        return new TableHeader(source, unit, positions, names);
    }

    private static void checkOnlyMeaning(String source, String name, Field field, Map<Field, String> names) {
        names.forEach((other, taken) -> {
            if (taken.equals(name)) {
                throw new DataException(source + ": column \"" + name + "\" is both " + other.text() + " and "
                        + field.text() + ", expected a column for each (--" + other.text() + "-column and --"
                        + field.text() + "-column name them)");
            }
        });
    }

    /** Where row {@code number} stands: "train.csv, line 17". */
    public String place(long number) {
        return source + ", " + unit + " " + number;
    }

    /** Where a field stands: "train.csv, line 17, column label". */
    public String place(long number, Field field) {
        return place(number) + ", column " + names.get(field);
    }

    private static List<String> distinct(List<String> names) {
        return new ArrayList<>(new LinkedHashSet<>(names));
    }
}
