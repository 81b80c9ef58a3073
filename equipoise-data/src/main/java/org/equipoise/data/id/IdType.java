package org.equipoise.data.id;

import java.util.Locale;
import java.util.regex.Pattern;
import org.equipoise.population.Ids;

/** As what ids are written out. */
public enum IdType {
    /** Whole numbers of at most 64 bits. */
    INTEGER,
    /** UUIDs in lower case. */
    UUID,
    /** Anything else. */
    TEXT;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The name in files: "integer". */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of some ids; ids this package did not make are integers if they are dense and text otherwise. */
    public static IdType of(Ids ids) {
        if (ids instanceof MappedIds mapped) {
            return mapped.type();
        }
        return ids.equals(Ids.dense(ids.size())) ? INTEGER : TEXT;
    }

    static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }
}
