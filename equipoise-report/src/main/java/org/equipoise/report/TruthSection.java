package org.equipoise.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.equipoise.experiment.TruthComparison;
import tools.jackson.databind.node.ObjectNode;

/** Methods against the truth, where the data are simulated. */
final class TruthSection {
    private TruthSection() {}

    static String html(Report report) {
        return report.truth()
                .map(truth -> Html.section("truth", "Against the known truth", content(truth)))
                .orElse("");
    }

    private static String content(TruthComparison truth) {
        HtmlTable table = new HtmlTable(
                        "Ideal loss is the " + truth.loss() + "; regret is the ideal loss minus that of "
                                + truth.reference() + ", its 95% interval beside it.")
                .text("method")
                .number("ideal loss ↓")
                .number("regret ↓")
                .number("95% interval");
        List<ObjectNode> losses = new ArrayList<>();
        List<ObjectNode> regrets = new ArrayList<>();
        for (TruthComparison.Row row : byLoss(truth)) {
            String method = MethodName.of(row.method());
            losses.add(Figure.dot(method, row.idealLoss(), Double.NaN, Double.NaN));
            regrets.add(Figure.dot(method, row.regret(), row.low(), row.high()));
            table.row(List.of(
                    Html.escaped(method),
                    Numbers.fixed(row.idealLoss(), 4),
                    Numbers.signed(row.regret(), 4),
                    Double.isNaN(row.low()) ? "" : Numbers.interval(row.low(), row.high(), 4)));
        }
        List<ObjectNode> options = new ArrayList<>();
        ObjectNode regret = Figure.option("regret").put("decimals", 4).put("zero", true);
        Figure.addDots(options, regret.put("axis", "regret to " + truth.reference()), regrets);
        ObjectNode loss = Figure.option("ideal loss").put("decimals", 4);
        Figure.addDots(options, loss.put("axis", truth.loss()), losses);
        String caption = "Regret of each method to " + truth.reference()
                + ", least first; hollow where the interval holds 0, which is as good.";
        return new Figure("dots", caption, Figure.list(options), table.html(), Figure.Folding.OPEN).html();
    }

    private static List<TruthComparison.Row> byLoss(TruthComparison truth) {
        return truth.rows().stream()
                .sorted(Comparator.comparingDouble(TruthComparison.Row::idealLoss))
                .toList();
    }
}
