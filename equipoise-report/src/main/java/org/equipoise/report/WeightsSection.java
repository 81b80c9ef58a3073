package org.equipoise.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.experiment.Run;
import org.equipoise.weight.WeightSummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Propensities and inverse weights: what the clipping touched, what is left of the sample, the histogram. */
final class WeightsSection {
    private WeightsSection() {}

    static String html(Report report) {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (Run run : report.results().runs()) {
            if (run.weights().isPresent()) {
                runs.computeIfAbsent(MethodName.of(run), k -> new ArrayList<>()).add(run);
            }
        }
        return runs.isEmpty() ? "" : Html.section("weights", "Propensities and weights", table(runs) + histogram(runs));
    }

    private static String table(Map<String, List<Run>> runs) {
        HtmlTable table = new HtmlTable(
                        "Inverse weights of the observed rows, medians over seeds. Mass is the share of the"
                                + " unclipped Σ1/p̂ that clipping removed, ESS the effective sample size (ΣW)²/ΣW².")
                .text("method")
                .number("bounds")
                .number("rows")
                .number("clipped")
                .number("mass")
                .number("ESS")
                .number("ESS / rows")
                .number("mean W")
                .number("max W")
                .text("propensity");
        runs.forEach((method, seeds) -> table.row(cells(method, seeds)));
        return table.html();
    }

    private static List<String> cells(String method, List<Run> runs) {
        List<WeightSummary> weights =
                runs.stream().flatMap(r -> r.weights().stream()).toList();
        WeightSummary first = weights.get(0);
        double rows = Medians.of(weights, w -> w.rows());
        double clipped = Medians.of(weights, w -> w.clipped());
        double ess = Medians.of(weights, WeightSummary::effectiveSampleSize);
        return List.of(
                Html.escaped(method),
                "[" + Numbers.trimmed(first.clipLow(), 3) + ", " + Numbers.trimmed(first.clipHigh(), 3) + "]",
                Numbers.grouped(Math.round(rows)),
                Html.withNote(Numbers.grouped(Math.round(clipped)), Numbers.percent(clipped / rows)),
                Numbers.percent(Medians.of(weights, WeightSummary::clippedMass)),
                Double.isFinite(ess) ? Numbers.grouped(Math.round(ess)) : Numbers.significant(ess, 3),
                Numbers.percent(ess / rows),
                Numbers.significant(Medians.of(weights, WeightSummary::mean), 4),
                Numbers.significant(Medians.of(weights, WeightSummary::max), 4),
                Html.escaped(first.source()));
    }

    private static String histogram(Map<String, List<Run>> runs) {
        HtmlTable data = new HtmlTable("Observed rows by propensity")
                .text("method")
                .number("from")
                .number("to")
                .number("rows");
        List<ObjectNode> options = new ArrayList<>();
        runs.forEach((method, seeds) -> {
            WeightSummary weights = seeds.get(0).weights().orElseThrow();
            if (!weights.histogramCounts().isEmpty()) {
                options.add(option(method, weights));
                addBins(method, weights, data);
            }
        });
        String caption = "Observed rows by estimated propensity, of each method's first seed; dashed lines are the clip"
                + " bounds.";
        return options.isEmpty()
                ? ""
                : new Figure("histogram", caption, Figure.list(options), data.html(), Figure.Folding.FOLDED).html();
    }

    private static ObjectNode option(String method, WeightSummary weights) {
        ObjectNode option = Figure.option(method);
        option.set("low", ResultsTree.number(weights.clipLow()));
        option.set("high", ResultsTree.number(weights.clipHigh()));
        ArrayNode edges = option.putArray("edges");
        weights.histogramEdges().forEach(edge -> edges.add(ResultsTree.number(edge)));
        ArrayNode counts = option.putArray("counts");
        weights.histogramCounts().forEach(counts::add);
        return option;
    }

    private static void addBins(String method, WeightSummary weights, HtmlTable data) {
        List<Double> edges = weights.histogramEdges();
        for (int bin = 0; bin < weights.histogramCounts().size(); bin++) {
            data.row(
                    method,
                    List.of(
                            Html.escaped(method),
                            Numbers.significant(edges.get(bin), 4),
                            Numbers.significant(edges.get(bin + 1), 4),
                            Numbers.grouped(weights.histogramCounts().get(bin))));
        }
    }
}
