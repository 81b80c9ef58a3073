package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.data.output.OutputColumn;
import org.equipoise.data.output.RowOutput;
import org.equipoise.data.output.TableFile;
import org.equipoise.population.Ids;
import org.equipoise.population.Interactions;
import org.equipoise.simulation.CellScores;
import org.equipoise.simulation.SemiSynthetic;
import org.equipoise.simulation.SimulatedImpressions;
import org.equipoise.simulation.Simulation;

/**
 * The files of a simulated log: {@code train} as people would have chosen, {@code validation} and {@code test} uniformly random,
 * each row with its true propensity and its true probability of a positive label.
 */
final class WorldFiles {
    private static final long MOST_TEST_ROWS = 100_000;

    private final Path directory;
    private final String extension;
    private final Notes notes;

    WorldFiles(Path directory, String extension, Notes notes) {
        this.directory = directory;
        this.extension = extension;
        this.notes = notes;
    }

    /** What is known of every cell. */
    private record Truth(Ids users, Ids items, CellScores propensity, CellScores probability) {

        static Truth of(Simulation simulation) {
            return new Truth(
                    Ids.dense(simulation.world().users()),
                    Ids.dense(simulation.world().items()),
                    simulation::propensity,
                    simulation::probability);
        }

        List<OutputColumn> columns() {
            List<OutputColumn> columns = new ArrayList<>();
            columns.add(OutputColumn.ids("user", users));
            columns.add(OutputColumn.ids("item", items));
            columns.add(OutputColumn.number("label"));
            columns.add(OutputColumn.number("propensity"));
            columns.add(OutputColumn.number("probability"));
            return columns;
        }

        void writeRow(int user, int item, float label, RowOutput out) throws IOException {
            out.id(users, user);
            out.id(items, item);
            out.number(label);
            out.number((float) propensity.score(user, item));
            out.number((float) probability.score(user, item));
        }
    }

    /** A grid: the observed cells and two uniformly random slices. */
    void write(Simulation simulation, Interactions observed) {
        rows("train", Truth.of(simulation), observed);
        slices(simulation);
    }

    /** Impressions: every shown row, then the same slices. The label of a row that is not clicked is NaN. */
    void write(Simulation simulation, SimulatedImpressions log) {
        Truth truth = Truth.of(simulation);
        List<OutputColumn> columns = truth.columns();
        columns.add(OutputColumn.integer("observed"));
        TableFile.write(file("train"), columns, out -> {
            for (int k = 0; k < log.shown().size(); k++) {
                boolean clicked = log.clicked()[k];
                float label = clicked ? log.potentialLabels()[k] : Float.NaN;
                truth.writeRow(log.shown().user(k), log.shown().item(k), label, out);
                out.integer(clicked ? 1 : 0);
                out.endRow();
            }
        });
        notes.add(file("train") + ": " + log.shown().size() + " rows");
        slices(simulation);
    }

    /** A semi-synthetic log: the observed cells, and slices of the others. */
    void write(SemiSyntheticLog made) {
        SemiSynthetic log = made.log();
        Truth truth = new Truth(made.users(), made.items(), log::propensity, log::probability);
        rows("train", truth, log.observed());
        Interactions others = log.unobserved();
        int test = testRows(others.size());
        rows("validation", truth, others.select(IntStream.range(0, test / 2).toArray()));
        rows(
                "test",
                truth,
                others.select(IntStream.range(test / 2, test / 2 + test).toArray()));
    }

    private void slices(Simulation simulation) {
        int test = testRows(simulation.world().cells());
        Truth truth = Truth.of(simulation);
        rows("validation", truth, simulation.uniform(0, test / 2));
        rows("test", truth, simulation.uniform(test / 2, test));
    }

    /** A tenth of the cells, up to 100,000; validation has half as many. */
    private static int testRows(long cells) {
        return (int) Math.min(MOST_TEST_ROWS, cells / 10);
    }

    private void rows(String name, Truth truth, Interactions rows) {
        TableFile.write(file(name), truth.columns(), out -> {
            for (int k = 0; k < rows.size(); k++) {
                truth.writeRow(rows.user(k), rows.item(k), rows.label(k), out);
                out.endRow();
            }
        });
        notes.add(file(name) + ": " + rows.size() + " rows");
    }

    private Path file(String name) {
        return directory.resolve(name + "." + extension);
    }
}
