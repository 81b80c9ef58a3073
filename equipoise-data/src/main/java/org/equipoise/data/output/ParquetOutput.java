package org.equipoise.data.output;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.equipoise.data.file.EmbeddedDuckDb;
import org.equipoise.population.Ids;

/** Rows as Parquet, by way of a table of an embedded DuckDB, which holds them in native memory until the file is written. */
final class ParquetOutput implements RowOutput {
    private final DuckDBAppender appender;
    private final List<OutputColumn> columns;
    private int column;

    private ParquetOutput(DuckDBAppender appender, List<OutputColumn> columns) {
        this.appender = appender;
        this.columns = columns;
    }

    static void write(Path file, List<OutputColumn> columns, TableFile.Rows rows) throws IOException {
        try (DuckDBConnection connection = EmbeddedDuckDb.open(new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("create table rows (" + join(columns, ParquetOutput::staged) + ")");
            try (DuckDBAppender appender = connection.createAppender("main", "rows")) {
                rows.writeTo(new ParquetOutput(appender, columns));
            }
            String path = file.toString().replace("'", "''");
            statement.execute("copy (select " + join(columns, ParquetOutput::selected) + " from rows) to '" + path
                    + "' (format parquet)");
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static String join(List<OutputColumn> columns, Function<OutputColumn, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** UUIDs are appended as text. */
    private static String staged(OutputColumn column) {
        OutputColumn.Type type = column.type();
        return name(column) + " " + (type == OutputColumn.Type.UUID ? OutputColumn.Type.TEXT : type).sql();
    }

    private static String selected(OutputColumn column) {
        return "cast(" + name(column) + " as " + column.type().sql() + ") as " + name(column);
    }

    private static String name(OutputColumn column) {
        return '"' + column.name().replace("\"", "\"\"") + '"';
    }

    /** An appender's call, whose failure is one of writing. */
    @FunctionalInterface
    private interface Append {
        void run() throws SQLException;
    }

    private void append(Append append) throws IOException {
        try {
            if (column == 0) {
                appender.beginRow();
            }
            column++;
            append.run();
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    @Override
    public void id(Ids ids, int index) throws IOException {
        String text = ids.text(index);
        if (columns.get(column).type() == OutputColumn.Type.INTEGER) {
            integer(Long.parseLong(text));
        } else {
            append(() -> appender.append(text));
        }
    }

    @Override
    public void integer(long value) throws IOException {
        append(() -> appender.append(value));
    }

    @Override
    public void number(float value) throws IOException {
        append(() -> appender.append(value));
    }

    @Override
    public void endRow() throws IOException {
        try {
            appender.endRow();
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        column = 0;
    }
}
