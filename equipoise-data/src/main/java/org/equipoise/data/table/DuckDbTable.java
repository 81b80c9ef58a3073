package org.equipoise.data.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.equipoise.data.Columns;
import org.equipoise.data.DataException;
import org.equipoise.data.file.EmbeddedDuckDb;
import org.equipoise.data.file.Inputs;

/**
 * Files read by an embedded DuckDB: Parquet, JSON Lines, delimited text, and SQL over them. Rows are streamed: nothing of the
 * table is kept but the block at hand.
 */
public final class DuckDbTable implements Table {
    private final String source;
    private final List<Path> files;
    private final String query;

    private DuckDbTable(String source, List<Path> files, String query) {
        this.source = source;
        this.files = files;
        this.query = query;
    }

    /** All rows of a file. */
    public static DuckDbTable of(Path file) {
        return new DuckDbTable(file.toString(), List.of(file), null);
    }

    /** A query over files of one kind, which it sees as the table {@code data}. */
    public static DuckDbTable query(List<Path> files, String query) {
        String more = files.size() == 1 ? "" : " and " + (files.size() - 1) + " more";
        return new DuckDbTable("query over " + files.get(0) + more, List.copyOf(files), query);
    }

    @Override
    public void read(Columns columns, RowSink sink) {
        files.forEach(DuckDbTable::checkNotEmpty);
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        try (Connection connection = EmbeddedDuckDb.open(properties);
                Statement statement = connection.createStatement()) {
            openData(statement);
            String sql = query == null ? "select * from data" : query;
            try (ResultSet rows = statement.executeQuery(sql)) {
                ResultRows.push(rows, source, columns, sink);
            }
        } catch (SQLException failed) {
            throw new DataException(source + ": " + SqlErrors.reason(failed), failed);
        }
    }

    /** Of an empty file DuckDB says that its only column is "json", or that it is too small. */
    private static void checkNotEmpty(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new DataException(file + ": is empty, expected rows");
            }
        } catch (IOException failed) {
            throw Inputs.unreadable(file, failed);
        }
    }

    private void openData(Statement statement) throws SQLException {
        String list = files.stream().map(DuckDbTable::quoted).collect(Collectors.joining(", ", "[", "]"));
        statement.execute("create view data as select * from " + function(files.get(0)) + "(" + list + ")");
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static String function(Path file) {
        String name = Inputs.plainName(file);
        if (name.endsWith(".parquet")) {
            return "read_parquet";
        }
        return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")
                ? "read_json_auto"
                : "read_csv_auto";
    }
}
