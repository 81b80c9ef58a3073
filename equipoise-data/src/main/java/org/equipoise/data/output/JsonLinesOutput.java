package org.equipoise.data.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.equipoise.population.Ids;
import tools.jackson.core.io.JsonStringEncoder;

/** Rows as JSON objects, one a line. JSON has no NaN and no infinity: they become null. */
final class JsonLinesOutput implements RowOutput {
    private final Writer out;
    private final List<OutputColumn> columns;
    private int column;

    JsonLinesOutput(OutputStream stream, List<OutputColumn> columns) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        this.columns = columns;
    }

    @Override
    public void id(Ids ids, int index) throws IOException {
        String text = ids.text(index);
        field(columns.get(column).type() == OutputColumn.Type.INTEGER ? text : string(text));
    }

    @Override
    public void integer(long value) throws IOException {
        field(Long.toString(value));
    }

    @Override
    public void number(float value) throws IOException {
        field(Float.isFinite(value) ? Float.toString(value) : "null");
    }

    @Override
    public void endRow() throws IOException {
        out.write("}\n");
        column = 0;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void field(String json) throws IOException {
        out.write(column == 0 ? "{" : ",");
        out.write(string(columns.get(column).name()));
        out.write(':');
        out.write(json);
        column++;
    }

    private static String string(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
