package org.equipoise.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.data.Columns;
import org.equipoise.data.DataException;
import org.equipoise.data.Field;
import org.equipoise.data.file.Inputs;

/**
 * A delimited text file, plain or gzipped, in UTF-8: fields as in RFC 4180, one record a line but for line ends in quotes.
 * It is read in one pass through a buffer of a quarter of a megabyte.
 */
public final class DelimitedTable implements Table {
    private static final Field[] FIELDS = Field.values();

    private final Path file;
    private final char delimiter;
    private final List<String> names;

    private DelimitedTable(Path file, char delimiter, List<String> names) {
        this.file = file;
        this.delimiter = delimiter;
        this.names = names;
    }

    /** A file whose first line names its columns. */
    public static DelimitedTable withHeader(Path file, char delimiter) {
        return new DelimitedTable(file, delimiter, List.of());
    }

    /** A file without such a line, whose columns have the given names. */
    public static DelimitedTable named(Path file, char delimiter, List<String> names) {
        return new DelimitedTable(file, delimiter, List.copyOf(names));
    }

    @Override
    public void read(Columns columns, RowSink sink) {
        try (InputStream in = Inputs.open(file)) {
            read(new LineBuffer(in), columns, sink);
        } catch (IOException failed) {
            throw Inputs.unreadable(file, failed);
        }
    }

    private void read(LineBuffer lines, Columns columns, RowSink sink) throws IOException {
        DelimitedRecord record = new DelimitedRecord(delimiter);
        boolean more = lines.next();
        if (!more) {
            throw new DataException(file + ": is empty, expected " + expectation());
        }
        List<String> present = names;
        if (names.isEmpty()) {
            present = header(lines, record);
            more = lines.next();
        }
        TableHeader header = TableHeader.of(file.toString(), "line", present, columns);
        if (!more) {
            throw new DataException(file + ": has a header but no rows");
        }
        sink.startTable(header);
        int[] positions = positions(header);
        for (; more; more = lines.next()) {
            record.split(lines.bytes(), lines.start(), lines.end());
            if (record.fields() != present.size()) {
                checkRagged(lines, record.fields(), present.size(), header);
                return;
            }
            push(record, positions, header, lines.line(), sink);
        }
    }

    /**
     * All of a small file as text, its header first.
     *
     * @throws DataException if it is empty, or a row has not as many fields as the header
     */
    public List<TextRecord> text() {
        try (InputStream in = Inputs.open(file)) {
            return text(new LineBuffer(in));
        } catch (IOException failed) {
            throw Inputs.unreadable(file, failed);
        }
    }

    private List<TextRecord> text(LineBuffer lines) throws IOException {
        DelimitedRecord record = new DelimitedRecord(delimiter);
        if (!lines.next()) {
            throw new DataException(file + ": is empty, expected " + expectation());
        }
        List<String> header = header(lines, record);
        List<TextRecord> records = new ArrayList<>(List.of(new TextRecord(lines.line(), header)));
        while (lines.next()) {
            record.split(lines.bytes(), lines.start(), lines.end());
            if (record.fields() != header.size()) {
                checkRagged(
                        lines,
                        record.fields(),
                        header.size(),
                        new TableHeader(file.toString(), "line", Map.of(), Map.of()));
                return records;
            }
            records.add(new TextRecord(lines.line(), fields(record)));
        }
        return records;
    }

    private static List<String> fields(DelimitedRecord record) throws CharacterCodingException {
        List<String> fields = new ArrayList<>();
        for (int k = 0; k < record.fields(); k++) {
            fields.add(record.text(k));
        }
        return fields;
    }

    private String expectation() {
        return names.isEmpty() ? "a header and rows" : "rows of " + names.size() + " fields";
    }

    private List<String> header(LineBuffer lines, DelimitedRecord record) throws CharacterCodingException {
        int start = lines.start();
        byte[] bytes = lines.bytes();
        boolean marked = lines.end() - start >= 3
                && bytes[start] == (byte) 0xEF
                && bytes[start + 1] == (byte) 0xBB
                && bytes[start + 2] == (byte) 0xBF;
        record.split(bytes, marked ? start + 3 : start, lines.end());
        List<String> header = fields(record);
        if (String.join("", header).isEmpty()) {
            throw new DataException(file + ", line 1: is empty, expected a header");
        }
        return header;
    }

    /** Empty lines may end a file and stand nowhere else. */
    private void checkRagged(LineBuffer lines, int fields, int expected, TableHeader header) throws IOException {
        long line = lines.line();
        if (lines.endsInQuotes()) {
            throw new DataException(header.place(line) + ": a quote opens that nothing closes");
        }
        boolean more = true;
        while (more && lines.start() == lines.end()) {
            more = lines.next();
        }
        if (more) {
            throw new DataException(header.place(line) + ": has " + fields + (fields == 1 ? " field" : " fields")
                    + ", expected " + expected);
        }
    }

    private static int[] positions(TableHeader header) {
        int[] positions = new int[FIELDS.length];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = header.positions().getOrDefault(FIELDS[k], -1);
        }
        return positions;
    }

    private static void push(DelimitedRecord record, int[] positions, TableHeader header, long line, RowSink sink) {
        sink.startRow(line);
        for (int k = 0; k < positions.length; k++) {
            if (positions[k] >= 0) {
                try {
                    pushField(record, positions[k], FIELDS[k], sink);
                } catch (CharacterCodingException broken) {
                    throw new DataException(header.place(line, FIELDS[k]) + ": is no text in UTF-8", broken);
                }
            }
        }
        sink.endRow();
    }

    private static void pushField(DelimitedRecord record, int position, Field field, RowSink sink)
            throws CharacterCodingException {
        if (record.isEmpty(position)) {
            sink.missing(field);
        } else if (record.isInteger(position)) {
            sink.integer(field, record.integer(position));
        } else {
            sink.text(field, record.text(position));
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** The delimiter of a file by its name, or by its first line where the name says nothing: tab, semicolon or comma. */
    public static char delimiter(Path file, String firstLine) {
        String name = Inputs.plainName(file);
        if (name.endsWith(".tsv") || name.endsWith(".tab")) {
            return '\t';
        }
        if (firstLine.indexOf('\t') >= 0) {
            return '\t';
        }
        return firstLine.indexOf(',') < 0 && firstLine.indexOf(';') >= 0 ? ';' : ',';
    }
}
