package org.equipoise.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.data.Columns;
import org.equipoise.data.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedTableTest {
    @TempDir
    private Path directory;

    @Test
    void fieldsAreThoseOfRfc4180() throws IOException {
        assertThat(rows("\uFEFFuser,item,label\r\n\"a,1\",\"say \"\"no\"\"\",\"2\"\r\n\"two\nlines\", b ,-3\n0,-0,1e2"))
                .containsExactly(
                        "2 a,1|say \"no\"|2", // a quoted number is text here; the sink reads it
                        "3 two\nlines|b|#-3",
                        "5 #0|-0|1e2");
    }

    @Test
    void aRowOnTheEdgeOfTheBufferIsWhole() throws IOException {
        StringBuilder text = new StringBuilder("user,item,label\n");
        List<String> expected = new ArrayList<>();
        String filler = "x".repeat(997);
        for (int k = 0; k < 1000; k++) {
            text.append(k).append(',').append(filler).append(',').append(k % 7).append('\n');
            expected.add((k + 2) + " #" + k + "|" + filler + "|#" + k % 7);
        }
        assertThat(rows(text.toString())).isEqualTo(expected);
    }

    @Test
    void aRowLongerThanTheBufferIsWhole() throws IOException {
        String item = "y".repeat(3_000_000);
        assertThat(rows("user,item,label\n1," + item + ",2\n3,z,4\n"))
                .containsExactly("2 #1|" + item + "|#2", "3 #3|z|#4");
    }

    @Test
    void wholeNumbersTooLongForALongAreText() throws IOException {
        assertThat(rows("user,item,label\n999999999999999999,1234567890123456789,1\n007,+1,1\n"))
                .containsExactly("2 #999999999999999999|1234567890123456789|#1", "3 007|+1|#1");
    }

    private List<String> rows(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("table.csv"), text);
        Printed printed = new Printed();
        DelimitedTable.withHeader(file, ',').read(Columns.standard(), printed);
        return printed.rows;
    }

    /** Writes each row as its number and its fields, whole numbers marked by #. */
    private static final class Printed implements RowSink {
        private final List<String> rows = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private long number;

        @Override
        public void startTable(TableHeader header) {}

        @Override
        public void textIds(Field field) {}

        @Override
        public void denseIds(int users, int items) {}

        @Override
        public void startRow(long row) {
            number = row;
            fields.clear();
        }

        @Override
        public void integer(Field field, long value) {
            fields.add("#" + value);
        }

        @Override
        public void number(Field field, double value) {
            fields.add("~" + value);
        }

        @Override
        public void text(Field field, String value) {
            fields.add(value);
        }

        @Override
        public void missing(Field field) {
            fields.add("");
        }

        @Override
        public void endRow() {
            rows.add(number + " " + String.join("|", fields));
        }
    }
}
