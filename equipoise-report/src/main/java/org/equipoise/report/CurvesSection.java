package org.equipoise.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.experiment.Run;
import org.equipoise.schedule.Curve;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Training curves, one line a method and seed. */
final class CurvesSection {
    private CurvesSection() {}

    static String html(Report report) {
        Map<String, List<ObjectNode>> lines = new LinkedHashMap<>();
        HtmlTable data = new HtmlTable(
                        "First, least, largest and last value of each curve; every value is in results.json.")
                .text("method")
                .number("seed")
                .text("curve")
                .number("epochs")
                .number("first")
                .number("least")
                .number("largest")
                .number("last");
        for (Run run : report.results().runs()) {
            for (Curve curve : run.curves()) {
                String name = curve.phase() + ": " + curve.quantity();
                if (!curve.values().isEmpty()) {
                    lines.computeIfAbsent(name, k -> new ArrayList<>()).add(line(run, curve));
                    data.row(name, cells(run, name, curve.values()));
                }
            }
        }
        return lines.isEmpty()
                ? ""
                : Html.section("curves", "Training curves", figure(lines, data).html());
    }

    private static Figure figure(Map<String, List<ObjectNode>> lines, HtmlTable data) {
        List<ObjectNode> options = new ArrayList<>();
        lines.forEach((name, rows) -> {
            ObjectNode option = Figure.option(name);
            option.set("rows", Figure.list(rows));
            options.add(option);
        });
        return new Figure(
                "lines",
                "Each line is one seed, epoch by epoch. Losses of different methods estimate different things: compare"
                        + " their shape, not their height.",
                Figure.list(options),
                data.html(),
                Figure.Folding.FOLDED);
    }

    private static ObjectNode line(Run run, Curve curve) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("label", MethodName.of(run)).put("seed", String.valueOf(run.seed()));
        ArrayNode values = line.putArray("values");
        // Six digits are more than a screen shows, and a third of the bytes.
        curve.values().forEach(v -> values.add(ResultsTree.number((double) v.floatValue())));
        return line;
    }

    private static List<String> cells(Run run, String name, List<Double> values) {
        double[] finite = values.stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return List.of(
                Html.escaped(MethodName.of(run)),
                String.valueOf(run.seed()),
                Html.escaped(name),
                String.valueOf(values.size()),
                Numbers.significant(values.get(0), 5),
                finite.length == 0 ? "n/a" : Numbers.significant(finite[0], 5),
                finite.length == 0 ? "n/a" : Numbers.significant(finite[finite.length - 1], 5),
                Numbers.significant(values.get(values.size() - 1), 5));
    }
}
