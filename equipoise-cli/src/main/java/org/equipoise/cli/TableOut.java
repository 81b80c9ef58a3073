package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.data.output.OutputColumn;
import org.equipoise.data.output.TableFile;

/** A table to a file, or as CSV to stdout for "-". */
final class TableOut {
    private static final String STDOUT = "-";

    private TableOut() {}

    /** Fails before any work is done where the place cannot be written. */
    static void check(String target) {
        if (!target.equals(STDOUT)) {
            TableFile.check(Destination.file(Path.of(target)));
        }
    }

    static void write(String target, List<OutputColumn> columns, TableFile.Rows rows, Console console, Notes notes) {
        if (!target.equals(STDOUT)) {
            TableFile.write(Path.of(target), columns, rows);
            notes.add("written: " + target);
            return;
        }
        try {
            TableFile.print(console.out(), columns, rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
