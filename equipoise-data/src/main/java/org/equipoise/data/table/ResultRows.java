package org.equipoise.data.table;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.data.Columns;
import org.equipoise.data.Field;

/** Pushes the rows of a result set into a sink, each column by its type. */
final class ResultRows {
    private final ResultSet rows;
    private final Field[] fields;
    private final int[] columns;
    private final Kind[] kinds;

    /** How a column's values are fetched. */
    private enum Kind {
        INTEGER,
        NUMBER,
        BOOLEAN,
        TEXT
    }

    private ResultRows(ResultSet rows, TableHeader header) throws SQLException {
        this.rows = rows;
        int count = header.positions().size();
        this.fields = new Field[count];
        this.columns = new int[count];
        this.kinds = new Kind[count];
        int k = 0;
        for (Map.Entry<Field, Integer> position : header.positions().entrySet()) {
            fields[k] = position.getKey();
            columns[k] = position.getValue() + 1;
            kinds[k] = kind(rows.getMetaData().getColumnType(columns[k]), fields[k]);
            k++;
        }
    }

    /** Pushes all rows; {@code source} names the table in messages. */
    static void push(ResultSet rows, String source, Columns wanted, RowSink sink) throws SQLException {
        TableHeader header = TableHeader.of(source, "row", names(rows.getMetaData()), wanted);
        ResultRows pushed = new ResultRows(rows, header);
        sink.startTable(header);
        pushed.declareText(sink);
        for (long number = 1; rows.next(); number++) {
            sink.startRow(number);
            for (int k = 0; k < pushed.fields.length; k++) {
                pushed.pushField(k, sink);
            }
            sink.endRow();
        }
    }

    private static List<String> names(ResultSetMetaData metaData) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int k = 1; k <= metaData.getColumnCount(); k++) {
            names.add(metaData.getColumnLabel(k));
        }
        return names;
    }

    private void declareText(RowSink sink) throws SQLException {
        for (int k = 0; k < fields.length; k++) {
            if (isId(fields[k]) && isText(rows.getMetaData().getColumnType(columns[k]))) {
                sink.textIds(fields[k]);
            }
        }
    }

    private static boolean isText(int type) {
        return type == Types.VARCHAR || type == Types.CHAR || type == Types.LONGVARCHAR || type == Types.NVARCHAR;
    }

    /** Ids keep every digit: only what fits a long is fetched as one, and no id as a floating-point number. */
    private static Kind kind(int type, Field field) {
        Kind other = isId(field) ? Kind.TEXT : Kind.NUMBER;
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.INTEGER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC -> other;
            case Types.BOOLEAN, Types.BIT -> isId(field) ? Kind.TEXT : Kind.BOOLEAN;
            default -> Kind.TEXT;
        };
    }

    private static boolean isId(Field field) {
        return field == Field.USER || field == Field.ITEM;
    }

    private void pushField(int k, RowSink sink) throws SQLException {
        switch (kinds[k]) {
            case INTEGER -> pushInteger(fields[k], rows.getLong(columns[k]), sink);
            case BOOLEAN -> pushInteger(fields[k], rows.getBoolean(columns[k]) ? 1 : 0, sink);
            case NUMBER -> pushNumber(fields[k], rows.getDouble(columns[k]), sink);
            case TEXT -> pushText(fields[k], rows.getString(columns[k]), sink);
        }
    }

    private void pushInteger(Field field, long value, RowSink sink) throws SQLException {
        if (value == 0 && rows.wasNull()) {
            sink.missing(field);
        } else {
            sink.integer(field, value);
        }
    }

    private void pushNumber(Field field, double value, RowSink sink) throws SQLException {
        if (value == 0 && rows.wasNull()) {
            sink.missing(field);
        } else {
            sink.number(field, value);
        }
    }

    private static void pushText(Field field, String value, RowSink sink) {
        if (value == null || value.isEmpty()) {
            sink.missing(field);
        } else {
            sink.text(field, value);
        }
    }
}
