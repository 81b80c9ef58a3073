package org.equipoise.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.experiment.PairedDifference;
import tools.jackson.databind.node.ObjectNode;

/** Paired differences between methods, seed by seed. */
final class DifferencesSection {
    private DifferencesSection() {}

    static String html(Report report) {
        return report.results().differences().isEmpty()
                ? ""
                : Html.section(
                        "differences", "Paired differences", figure(report).html());
    }

    private static Figure figure(Report report) {
        Standings standings = new Standings(report.results());
        HtmlTable data = new HtmlTable("Method minus baseline, seed by seed; in bold where the interval excludes 0.")
                .text("method")
                .text("baseline")
                .text("metric")
                .number("difference")
                .number("95% interval");
        List<ObjectNode> options = new ArrayList<>();
        groups(report).forEach((name, differences) -> {
            List<ObjectNode> dots = new ArrayList<>();
            int decimals = standings.decimals(differences.get(0).metric());
            for (PairedDifference d : differences) {
                dots.add(Figure.dot(MethodName.of(d.method()), d.mean(), d.low(), d.high()));
                data.row(name, cells(d, decimals));
            }
            ObjectNode option = Figure.option(name).put("decimals", decimals).put("zero", true);
            option.put(
                    "axis", "difference in " + Tables.header(differences.get(0).metric()));
            Figure.addDots(options, option, dots);
        });
        return new Figure(
                "dots",
                "Mean difference to the baseline with its 95% interval; filled where the interval excludes 0. The intervals"
                        + " are not adjusted for the number of comparisons.",
                Figure.list(options),
                data.html(),
                Figure.Folding.OPEN);
    }

    /** Differences by metric and baseline, each best first. */
    private static Map<String, List<PairedDifference>> groups(Report report) {
        Map<String, List<PairedDifference>> groups = new LinkedHashMap<>();
        for (PairedDifference d : report.results().differences()) {
            String name = d.metric() + ", against " + MethodName.of(d.baseline());
            groups.computeIfAbsent(name, k -> new ArrayList<>()).add(d);
        }
        groups.values().forEach(DifferencesSection::sortBestFirst);
        return groups;
    }

    private static void sortBestFirst(List<PairedDifference> differences) {
        Comparator<PairedDifference> byMean = Comparator.comparingDouble(PairedDifference::mean);
        Direction direction = Direction.of(differences.get(0).metric());
        differences.sort(direction == Direction.HIGHER ? byMean.reversed() : byMean);
    }

    private static List<String> cells(PairedDifference d, int decimals) {
        String mean = Numbers.signed(d.mean(), decimals);
        return List.of(
                Html.escaped(MethodName.of(d.method())),
                Html.escaped(MethodName.of(d.baseline())),
                Html.escaped(Tables.header(d.metric())),
                Standings.excludesZero(d.low(), d.high()) ? Html.strong(mean) : mean,
                Numbers.interval(d.low(), d.high(), decimals));
    }
}
