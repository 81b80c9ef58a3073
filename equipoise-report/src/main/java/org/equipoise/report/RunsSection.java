package org.equipoise.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.equipoise.experiment.Run;

/** Every run by itself. */
final class RunsSection {
    private RunsSection() {}

    static String html(Report report) {
        List<Run> runs = report.results().runs();
        if (runs.isEmpty()) {
            return "";
        }
        Set<String> metrics = new LinkedHashSet<>();
        Set<String> phases = new LinkedHashSet<>();
        for (Run run : runs) {
            metrics.addAll(run.metrics().keySet());
            phases.addAll(run.epochs().keySet());
        }
        HtmlTable table = new HtmlTable("Metrics on the test rows, epochs done, and the weights, run by run")
                .text("method")
                .number("seed");
        metrics.forEach(table::number);
        phases.forEach(phase -> table.number("epochs: " + phase));
        table.number("clipped").number("ESS").number("seconds");
        runs.forEach(run -> table.row(cells(run, metrics, phases)));
        String summary = runs.size() + (runs.size() == 1 ? " run" : " runs");
        return Html.section("runs", "Runs", Html.details(summary, table.html()));
    }

    private static List<String> cells(Run run, Set<String> metrics, Set<String> phases) {
        List<String> cells = new ArrayList<>();
        cells.add(Html.escaped(MethodName.of(run)));
        cells.add(String.valueOf(run.seed()));
        metrics.forEach(m -> cells.add(Numbers.significant(run.metrics().getOrDefault(m, Double.NaN), 6)));
        for (String phase : phases) {
            Integer epochs = run.epochs().get(phase);
            cells.add(epochs == null ? "" : epochs.toString());
        }
        cells.add(run.weights().map(w -> Numbers.grouped(w.clipped())).orElse(""));
        cells.add(run.weights()
                .map(w -> Numbers.significant(w.effectiveSampleSize(), 5))
                .orElse(""));
        cells.add(Numbers.fixed(run.seconds().getOrDefault("total", Double.NaN), 3));
        return cells;
    }
}
