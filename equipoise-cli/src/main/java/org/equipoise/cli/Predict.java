package org.equipoise.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.equipoise.data.Columns;
import org.equipoise.data.Role;
import org.equipoise.data.output.OutputColumn;
import org.equipoise.data.read.LoadedLog;
import org.equipoise.kernel.FloatFunctions;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores of given pairs. */
@Command(
        name = "predict",
        description =
                "Scores given pairs: their rows in order, with the logit (score) and its logistic function (probability).",
        footer = {"", "Example: equipoise predict --model model --pairs pairs.csv --out scores.parquet"})
final class Predict implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--pairs",
            paramLabel = "F",
            required = true,
            description = "Pairs to score: a file, a glob, or a jdbc: URL with --query.")
    private String pairs;

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

    Predict(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Notes notes = Notes.of(console, output);
        ColdStart coldStart = run.coldStart();
        TableOut.check(out);
        Model fitted = model.read();
        Loader loader = Loader.against(fitted, data, notes);
        LoadedLog log = loader.pairs(data.source(pairs, Role.PAIRS));
        coldStart.report(log, notes);
        float[] scores;
        try (Workers workers = Workers.of(run.threads())) {
            scores = fitted.scores(Pairs.of(log.log().user(), log.log().item()), workers);
        }
        TableOut.write(
                out,
                columns(loader),
                rows -> {
                    for (int k = 0; k < scores.length; k++) {
                        boolean known = log.isKnown(k);
                        if (known || coldStart != ColdStart.DROP) {
                            float score = known || coldStart == ColdStart.MEAN ? scores[k] : Float.NaN;
                            rows.id(log.log().users(), log.log().user()[k]);
                            rows.id(log.log().items(), log.log().item()[k]);
                            rows.number(score);
                            rows.number(FloatFunctions.sigmoid(score));
                            rows.endRow();
                        }
                    }
                },
                console,
                notes);
        return 0;
    }

    private List<OutputColumn> columns(Loader loader) {
        Columns names = data.columns();
        return List.of(
                OutputColumn.ids(names.user().name(), loader.users()),
                OutputColumn.ids(names.item().name(), loader.items()),
                OutputColumn.number("score"),
                OutputColumn.number("probability"));
    }
}
