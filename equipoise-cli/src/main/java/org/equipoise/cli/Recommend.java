package org.equipoise.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.equipoise.Check;
import org.equipoise.data.Columns;
import org.equipoise.data.Role;
import org.equipoise.data.output.OutputColumn;
import org.equipoise.data.read.LoadedLog;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Ids;
import org.equipoise.population.Pairs;
import org.equipoise.recommendation.SeenItems;
import org.equipoise.recommendation.TopItems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The best items of each user. */
@Command(
        name = "recommend",
        description = "The K items of highest score of each user, best first, in the user's ids.",
        footer = {"", "Example: equipoise recommend --model model --k 10 --exclude-seen ratings.csv --out top.csv"})
final class Recommend implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--k",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many items a user (default: ${DEFAULT-VALUE}).")
    private int k;

    @Option(
            names = "--users",
            paramLabel = "F",
            description = "A table with a column of users (default: every user of the model).")
    private String users;

    @Option(
            names = "--exclude-seen",
            paramLabel = "F",
            description = "Pairs not to recommend, the training log for instance.")
    private String seen;

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

    Recommend(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Notes notes = Notes.of(console, output);
        Check.atLeast("--k", k, 1);
        ColdStart coldStart = run.coldStart();
        if (coldStart == ColdStart.NAN) {
            throw new IllegalArgumentException("--cold-start nan ranks nothing: use error, drop or mean");
        }
        TableOut.check(out);
        Model fitted = model.read();
        Loader loader = Loader.against(fitted, data, notes);
        SeenItems excluded = seen(loader);
        int[] asked = asked(loader, fitted, coldStart, notes);
        TableOut.write(
                out,
                columns(loader),
                rows -> {
                    Ids userIds = loader.users();
                    Ids itemIds = loader.items();
                    try (Workers workers = Workers.of(run.threads())) {
                        TopItems top = new TopItems(
                                fitted.scorer(),
                                fitted.saved().theta(),
                                fitted.items().size());
                        for (int user : asked) {
                            TopItems.Ranking ranking = top.of(user, k, excluded.of(user), workers);
                            for (int rank = 0; rank < ranking.size(); rank++) {
                                rows.id(userIds, user);
                                rows.id(itemIds, ranking.item(rank));
                                rows.integer(rank + 1);
                                rows.number(ranking.score(rank));
                                rows.endRow();
                            }
                        }
                    }
                },
                console,
                notes);
        return 0;
    }

    private SeenItems seen(Loader loader) {
        if (seen == null) {
            return SeenItems.of(new Pairs(0));
        }
        LoadedLog log = loader.pairs(data.source(seen, Role.TRAIN));
        return SeenItems.of(Pairs.of(log.log().user(), log.log().item()));
    }

    /** The users to rank items for, each once, in their order. */
    private int[] asked(Loader loader, Model fitted, ColdStart coldStart, Notes notes) {
        if (users == null) {
            return IntStream.range(0, fitted.users().size()).toArray();
        }
        LoadedLog log = loader.users(data.source(users, Role.PAIRS));
        coldStart.report(log, notes);
        return IntStream.range(0, log.log().rows())
                .filter(row -> coldStart == ColdStart.MEAN || log.isKnown(row))
                .map(row -> log.log().user()[row])
                .distinct()
                .toArray();
    }

    private List<OutputColumn> columns(Loader loader) {
        Columns names = data.columns();
        return List.of(
                OutputColumn.ids(names.user().name(), loader.users()),
                OutputColumn.ids(names.item().name(), loader.items()),
                OutputColumn.integer("rank"),
                OutputColumn.number("score"));
    }
}
