package org.equipoise.data.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.equipoise.population.Ids;

/** Rows as delimited text with a header, quoted as in RFC 4180 where needed. */
final class DelimitedOutput implements RowOutput {
    private final Writer out;
    private final char delimiter;
    private boolean first = true;

    DelimitedOutput(OutputStream stream, char delimiter, List<OutputColumn> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        this.delimiter = delimiter;
        for (OutputColumn column : columns) {
            field(quoted(column.name()));
        }
        endRow();
    }

    @Override
    public void id(Ids ids, int index) throws IOException {
        field(quoted(ids.text(index)));
    }

    @Override
    public void integer(long value) throws IOException {
        field(Long.toString(value));
    }

    @Override
    public void number(float value) throws IOException {
        field(Float.toString(value));
    }

    @Override
    public void endRow() throws IOException {
        out.write('\n');
        first = true;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void field(String text) throws IOException {
        if (!first) {
            out.write(delimiter);
        }
        first = false;
        out.write(text);
    }

    private String quoted(String text) {
        boolean plain = text.indexOf(delimiter) < 0
                && text.indexOf('"') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
