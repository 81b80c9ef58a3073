package org.equipoise.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equipoise.experiment.Run;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the time went, phase by phase, medians over seeds. */
final class TimingsSection {
    private static final String TOTAL = "total";

    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final Set<String> phases = new LinkedHashSet<>();

    private TimingsSection(Report report) {
        for (Run run : report.results().runs()) {
            runs.computeIfAbsent(MethodName.of(run), k -> new ArrayList<>()).add(run);
            phases.addAll(run.seconds().keySet());
        }
        phases.remove(TOTAL);
    }

    static String html(Report report) {
        TimingsSection section = new TimingsSection(report);
        return section.phases.isEmpty()
                ? ""
                : Html.section("timings", "Timings", section.figure().html());
    }

    private Figure figure() {
        HtmlTable data = new HtmlTable("Wall-clock seconds, medians over seeds").text("method");
        phases.forEach(data::number);
        data.number(TOTAL);
        ObjectNode option = Figure.option("seconds");
        ArrayNode names = option.putArray("phases");
        phases.forEach(names::add);
        ArrayNode rows = option.putArray("rows");
        runs.forEach((method, seeds) -> {
            List<String> cells = new ArrayList<>(List.of(Html.escaped(method)));
            ArrayNode values = rows.addObject().put("label", method).putArray("values");
            for (String phase : phases) {
                double seconds = seconds(seeds, phase);
                values.add(ResultsTree.number(seconds));
                cells.add(Numbers.fixed(seconds, 3));
            }
            cells.add(Numbers.fixed(seconds(seeds, TOTAL), 3));
            data.row(cells);
        });
        return new Figure(
                "stack",
                "Wall-clock seconds by phase, medians over seeds.",
                Figure.list(isTimed() ? List.of(option) : List.of()),
                data.html(),
                Figure.Folding.FOLDED);
    }

    private boolean isTimed() {
        return runs.values().stream().anyMatch(seeds -> phases.stream().anyMatch(phase -> seconds(seeds, phase) >= 0));
    }

    private static double seconds(List<Run> runs, String phase) {
        return Medians.of(runs, run -> run.seconds().getOrDefault(phase, Double.NaN));
    }
}
