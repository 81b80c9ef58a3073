package org.equipoise.data.output;

import org.equipoise.data.id.IdType;
import org.equipoise.population.Ids;

/**
 * A column of a table to write.
 *
 * @param name what stands in the header
 * @param type what its values are
 */
public record OutputColumn(String name, Type type) {

    /** What values are. */
    public enum Type {
        INTEGER("BIGINT"),
        NUMBER("FLOAT"),
        UUID("UUID"),
        TEXT("VARCHAR");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** A column of these ids. */
    public static OutputColumn ids(String name, Ids ids) {
        IdType type = IdType.of(ids);
        return new OutputColumn(name, Type.valueOf(type.name()));
    }

    /** A column of whole numbers. */
    public static OutputColumn integer(String name) {
        return new OutputColumn(name, Type.INTEGER);
    }

    /** A column of floating-point numbers. */
    public static OutputColumn number(String name) {
        return new OutputColumn(name, Type.NUMBER);
    }
}
