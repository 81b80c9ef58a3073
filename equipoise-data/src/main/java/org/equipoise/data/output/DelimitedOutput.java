package org.equipoise.data.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.equipoise.population.Ids;

/** Rows as delimited text with a header, quoted as in RFC 4180 where needed. */
final class DelimitedOutput implements RowOutput {
    private final Utf8Output out;
    private final char delimiter;
    private boolean first = true;

    DelimitedOutput(OutputStream stream, char delimiter, List<OutputColumn> columns) throws IOException {
        this.out = new Utf8Output(stream);
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
        delimit();
        out.write(value);
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
        delimit();
        out.write(text);
    }

    private void delimit() throws IOException {
        if (!first) {
            out.write(delimiter);
        }
        first = false;
    }

    private boolean isPlain(String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return text.isEmpty()
                || !(Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    private String quoted(String text) {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
