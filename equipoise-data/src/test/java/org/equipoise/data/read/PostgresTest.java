package org.equipoise.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.equipoise.data.DataException;
import org.equipoise.data.ReadOptions;
import org.equipoise.data.Role;
import org.equipoise.data.Source;
import org.equipoise.data.id.IdType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real PostgreSQL, started for the test on a loopback port where the system has one. */
class PostgresTest {
    private static final int ROWS = 25_000;

    private static PostgresServer server;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException, SQLException {
        server = PostgresServer.start().orElse(null);
        assumeTrue(server != null, "skipped: no PostgreSQL that can be started here");
        sql("create table ratings (who uuid, what bigint, stars numeric(3, 1), shown boolean, p real)");
        sql("insert into ratings"
                + " select ('00000000-0000-0000-0000-' || lpad(to_hex(k % 100), 12, '0'))::uuid,"
                + " k, (k % 9) / 2.0, k % 3 <> 0, 0.5 from generate_series(0, " + (ROWS - 1) + ") k order by k");
    }

    @AfterAll
    static void stopServer() throws IOException, InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void rowsComeThroughAQueryWithTheTypesOfTheirColumns() {
        LoadedLog loaded =
                read("select who as \"user\", what as item, stars as label, shown as observed, p as propensity"
                        + " from ratings order by what");
        assertThat(loaded.log().rows()).isEqualTo(ROWS);
        assertThat(IdType.of(loaded.log().users())).isEqualTo(IdType.UUID);
        assertThat(loaded.log().users().text(10)).isEqualTo("00000000-0000-0000-0000-00000000000a");
        assertThat(loaded.log().label()[8]).isEqualTo(4);
        assertThat(loaded.log().observed().orElseThrow()).startsWith(false, true, true, false);
        assertThat(loaded.log().propensity().orElseThrow()).startsWith(.5f, .5f);
        assertThat(loaded.input().source()).doesNotContain("secret").startsWith("jdbc:postgresql://127.0.0.1");
    }

    @Test
    void badSqlIsOneLineThatNamesTheDatabase() {
        assertThatThrownBy(() -> read("select who from rating"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the query failed: ERROR: relation \"rating\" does not exist")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aNullIsNamedByItsRow() {
        assertThatThrownBy(() -> read("select who as \"user\", what as item, null::int as label from ratings"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("row 1, column label: is empty, expected a finite number");
    }

    private static LoadedLog read(String query) {
        return DataReader.of(ReadOptions.standard())
                .read(Role.TRAIN, Source.of(server.url() + "&password=secret", query));
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
