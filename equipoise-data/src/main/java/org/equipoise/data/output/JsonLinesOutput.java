package org.equipoise.data.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.equipoise.population.Ids;
import tools.jackson.core.io.JsonStringEncoder;

/** Rows as JSON objects, one a line. JSON has no NaN and no infinity: they become null. */
final class JsonLinesOutput implements RowOutput {
    private final Utf8Output out;
    private final List<OutputColumn> columns;
    private final List<String> names;
    private int column;

    JsonLinesOutput(OutputStream stream, List<OutputColumn> columns) {
        this.out = new Utf8Output(stream);
        this.columns = columns;
        this.names = columns.stream().map(c -> string(c.name()) + ':').toList();
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
        if (Float.isFinite(value)) {
            name();
            out.write(value);
        } else {
            field("null");
        }
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
        name();
        out.write(json);
    }

    /** What stands before a value. */
    private void name() throws IOException {
        out.write(column == 0 ? '{' : ',');
        out.write(names.get(column));
        column++;
    }

    private static String string(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
