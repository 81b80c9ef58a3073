package org.equipoise.data.file;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.equipoise.data.DataException;

/** The embedded DuckDB, which reads and writes the files that are no delimited text. */
public final class EmbeddedDuckDb {
    private EmbeddedDuckDb() {}

    /**
     * A connection to an empty database in memory.
     *
     * @throws SQLException also where the native library cannot be unpacked, into a full disk for instance: the driver lets an error out then
     */
    public static DuckDBConnection open(Properties properties) throws SQLException {
        try {
            return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties);
        } catch (LinkageError failed) {
            Throwable cause = failed;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new SQLException(
                    "the library of DuckDB cannot be unpacked into " + System.getProperty("java.io.tmpdir") + ": "
                            + DataException.reason(cause),
                    failed);
        }
    }
}
