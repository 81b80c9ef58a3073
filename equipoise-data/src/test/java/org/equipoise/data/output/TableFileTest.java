package org.equipoise.data.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.equipoise.data.DataException;
import org.equipoise.data.id.IdMap;
import org.equipoise.population.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    @TempDir
    private Path directory;

    private final Ids users = ids("a,\"b\"", "c");
    private final Ids items = ids("123e4567-e89b-12d3-a456-426614174000", "00000000-e89b-12d3-a456-426614174000");
    private final Ids numbers = ids("7", "-9");
    private final List<OutputColumn> columns = List.of(
            OutputColumn.ids("user", users),
            OutputColumn.ids("item", items),
            OutputColumn.ids("shop", numbers),
            OutputColumn.integer("rank"),
            OutputColumn.number("score"));

    @Test
    void delimitedTextIsQuotedWhereItMustBe() throws IOException {
        String expected = "user,item,shop,rank,score\n"
                + "\"a,\"\"b\"\"\",123e4567-e89b-12d3-a456-426614174000,7,1,0.5\n"
                + "c,00000000-e89b-12d3-a456-426614174000,-9,2,NaN\n";
        assertThat(written("out.csv")).hasContent(expected);
        assertThat(Files.readString(written("out.tsv"), StandardCharsets.UTF_8))
                .contains("c\t00000000")
                .contains("\t-9\t2\tNaN");
        try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(written("out.csv.gz")))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        TableFile.print(printed, columns, this::rows);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void jsonLinesKeepNumbersAndHaveNullForNaN() throws IOException {
        assertThat(Files.readString(written("out.jsonl")))
                .isEqualTo(
                        "{\"user\":\"a,\\\"b\\\"\",\"item\":\"123e4567-e89b-12d3-a456-426614174000\",\"shop\":7,\"rank\":1,"
                                + "\"score\":0.5}\n"
                                + "{\"user\":\"c\",\"item\":\"00000000-e89b-12d3-a456-426614174000\",\"shop\":-9,\"rank\":2,"
                                + "\"score\":null}\n");
    }

    @Test
    void parquetKeepsTheTypesOfIds() throws SQLException {
        Path file = written("out.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from '" + file + "'")) {
            assertThat(rows.getMetaData().getColumnTypeName(1)).isEqualTo("VARCHAR");
            assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("UUID");
            assertThat(rows.getMetaData().getColumnTypeName(3)).isEqualTo("BIGINT");
            assertThat(rows.getMetaData().getColumnTypeName(5)).isEqualTo("FLOAT");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("a,\"b\"");
            assertThat(rows.getFloat(5)).isEqualTo(.5f);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(3)).isEqualTo(-9);
            assertThat(rows.getFloat(5)).isNaN();
        }
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(directory.resolve("out.csv"), "old");
        assertThatThrownBy(() -> TableFile.write(file, columns, out -> {
                    rows(out);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": cannot be written: No space left on device");
        assertThat(file).hasContent("old");
        assertThat(directory.toFile().list()).containsExactly("out.csv");
    }

    @Test
    void anExtensionWithoutAFormatIsNamed() {
        assertThatThrownBy(() -> written("out.xlsx"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("out.xlsx: the extension says no format, expected .csv");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> written("file/out.csv"))
                .isInstanceOf(DataException.class)
                .hasMessage(inTheWay.resolve("out.csv") + ": cannot be written: " + inTheWay + " is no directory");
    }

    private Path written(String name) {
        Path file = directory.resolve(name);
        TableFile.write(file, columns, this::rows);
        return file;
    }

    private void rows(RowOutput out) throws IOException {
        for (int k = 0; k < 2; k++) {
            out.id(users, k);
            out.id(items, k);
            out.id(numbers, k);
            out.integer(k + 1L);
            out.number(k == 0 ? .5f : Float.NaN);
            out.endRow();
        }
    }

    private static Ids ids(String... texts) {
        IdMap map = new IdMap();
        for (String text : texts) {
            map.index(text);
        }
        return map.ids();
    }
}
