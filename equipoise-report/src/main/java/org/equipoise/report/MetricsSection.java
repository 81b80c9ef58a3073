package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.MethodSummary.Distribution;
import tools.jackson.databind.node.ObjectNode;

/** Every method with every metric: a chart of one metric at a time, a table of all. */
final class MetricsSection {
    private final Standings standings;

    private MetricsSection(Standings standings) {
        this.standings = standings;
    }

    static String html(Report report) {
        Standings standings = new Standings(report.results());
        MetricsSection section = new MetricsSection(standings);
        return standings.metrics().isEmpty()
                ? ""
                : Html.section(
                        "metrics", "Metrics", section.table() + section.figure().html());
    }

    private String table() {
        HtmlTable table = new HtmlTable(
                        "Mean ± standard deviation over seeds, 95% interval below; best of each column in bold, ↓ lower is better.")
                .text("method");
        standings.metrics().forEach(metric -> table.number(Tables.header(metric)));
        for (MethodSummary method : standings.results().summary()) {
            List<String> cells = new ArrayList<>(List.of(Html.escaped(MethodName.of(method))));
            standings.metrics().forEach(metric -> cells.add(cell(method, metric)));
            table.row(cells);
        }
        return table.html();
    }

    private String cell(MethodSummary method, String metric) {
        Distribution d = standings.of(method, metric);
        int decimals = standings.decimals(metric);
        if (Double.isNaN(d.mean())) {
            return Numbers.fixed(d.mean(), decimals);
        }
        String value =
                method.seeds() > 1 ? Numbers.plusMinus(d.mean(), d.sd(), decimals) : Numbers.fixed(d.mean(), decimals);
        return Html.withNote(
                standings.isBest(method, metric) ? Html.strong(value) : value,
                Double.isNaN(d.low()) ? "" : Numbers.interval(d.low(), d.high(), decimals));
    }

    private Figure figure() {
        List<ObjectNode> options = new ArrayList<>();
        HtmlTable data = new HtmlTable("Metrics over seeds")
                .text("method")
                .text("metric")
                .number("seeds")
                .number("mean")
                .number("median")
                .number("sd")
                .number("low")
                .number("high");
        for (String metric : standings.metrics()) {
            List<ObjectNode> dots = new ArrayList<>();
            for (MethodSummary method : standings.ranked(metric)) {
                Distribution d = standings.of(method, metric);
                dots.add(Figure.dot(MethodName.of(method), d.mean(), d.low(), d.high()));
                data.row(metric, cells(method, metric, d));
            }
            ObjectNode option = Figure.option(metric).put("decimals", standings.decimals(metric));
            Figure.addDots(options, option.put("axis", Tables.header(metric)), dots);
        }
        return new Figure(
                "dots",
                "Mean of each method with its 95% interval, best first: over seeds, or over test users where there is one seed.",
                Figure.list(options),
                data.html(),
                Figure.Folding.FOLDED);
    }

    private static List<String> cells(MethodSummary method, String metric, Distribution d) {
        return List.of(
                Html.escaped(MethodName.of(method)),
                Html.escaped(metric),
                String.valueOf(method.seeds()),
                Numbers.significant(d.mean(), 6),
                Numbers.significant(d.median(), 6),
                Numbers.significant(d.sd(), 3),
                Numbers.significant(d.low(), 6),
                Numbers.significant(d.high(), 6));
    }
}
