package org.equipoise.data;

import java.util.Objects;

/**
 * A column of a table by name.
 *
 * @param name as it stands in the header
 * @param presence what to do where a table lacks it
 */
public record Column(String name, Presence presence) {

    /** Whether a table must have a column. */
    public enum Presence {
        /** It must be there. */
        REQUIRED,
        /** It is used where it is there. */
        OPTIONAL,
        /** It is not read even where it is there. */
        IGNORED
    }

    public Column {
        Objects.requireNonNull(presence, "presence");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name of a column must not be empty");
        }
    }

    /** A column that must be there. */
    public static Column required(String name) {
        return new Column(name, Presence.REQUIRED);
    }

    /** A column that is used where it is there. */
    public static Column optional(String name) {
        return new Column(name, Presence.OPTIONAL);
    }
}
