package org.equipoise.data.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.equipoise.data.Columns;
import org.equipoise.data.DataException;
import org.equipoise.data.Source;

/** The rows of a query to a database reached by its JDBC URL, fetched in blocks. */
public record DatabaseTable(Source source) implements Table {
    private static final int FETCH = 10_000;

    @Override
    public void read(Columns columns, RowSink sink) {
        try (Connection connection = connect()) {
            query(connection, columns, sink);
        } catch (SQLException failed) {
            throw new DataException(source.shown() + ": the query failed: " + reason(failed), failed);
        }
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(source.location());
        } catch (SQLException failed) {
            throw new DataException(source.shown() + ": cannot connect: " + reason(failed), failed);
        }
    }

    /** Drivers quote URLs, passwords included. */
    private String reason(SQLException failure) {
        return SqlErrors.reason(failure).replace(source.location(), source.shown());
    }

    private void query(Connection connection, Columns columns, RowSink sink) throws SQLException {
        // a driver that would otherwise hold all rows in memory, PostgreSQL's, fetches in blocks inside a transaction
        // only
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(source.query().orElseThrow())) {
                ResultRows.push(rows, source.shown(), columns, sink);
            }
        }
        connection.rollback();
    }
}
