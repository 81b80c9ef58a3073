package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.data.Columns;
import org.equipoise.data.output.OutputColumn;
import org.equipoise.data.output.TableFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Flags of commands that read data about a model's users and items and write a table of scores. */
final class ScoringFlags {
    @Option(
            names = "--out",
            paramLabel = "F",
            defaultValue = "-",
            description = "A .csv, .tsv, .jsonl (each also .gz) or .parquet file; - is CSV on stdout (default:"
                    + " ${DEFAULT-VALUE}).")
    private String out;

    @Mixin
    private ModelFlags model;

    @Mixin
    private DataFlags data;

    @Mixin
    private RunFlags run;

    @Mixin
    private OutputFlags output;

    /** The model; flags and where the table will stand are looked at first. */
    Model model() {
        run.check();
        TableOut.check(out);
        return model.read();
    }

    DataFlags data() {
        return data;
    }

    RunFlags run() {
        return run;
    }

    OutputFlags output() {
        return output;
    }

    /** Writes a table whose first columns are a user and an item. */
    void write(Loader loader, List<OutputColumn> others, TableFile.Rows rows, Console console, Notes notes) {
        Columns names = data.columns();
        OutputColumn user = OutputColumn.ids(names.user().name(), loader.users());
        OutputColumn item = OutputColumn.ids(names.item().name(), loader.items());
        List<OutputColumn> columns = new ArrayList<>(List.of(user, item));
        columns.addAll(others);
        TableOut.write(out, columns, rows, console, notes);
    }
}
