package org.equipoise.report;

import java.util.List;
import org.equipoise.diagnostic.ClipEffect;
import org.equipoise.diagnostic.Diagnosis;
import org.equipoise.diagnostic.Positivity;
import org.equipoise.diagnostic.TargetDiagnosis;
import org.equipoise.diagnostic.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether propensities can be trusted: the verdict, then overlap, calibration, balance and errors. */
final class DiagnosisSection {
    private DiagnosisSection() {}

    static String html(DiagnosisReport report) {
        Diagnosis diagnosis = report.diagnosis();
        StringBuilder html = new StringBuilder(Html.paragraph(report.title() + "."));
        html.append(verdict(diagnosis.verdict()));
        html.append(Html.details(
                "Where the propensities come from", "<code>" + Html.escaped(report.source()) + "</code>\n"));
        html.append(HtmlTable.of(OverlapTables.facts(report)));
        html.append(clipPath(diagnosis));
        diagnosis.rows().ifPresent(rows -> {
            html.append(overlap(report, rows));
            html.append(TrustFigures.html(rows));
        });
        return Html.section("diagnosis", "Propensities before training", html.toString());
    }

    private static String verdict(Verdict verdict) {
        String light = DiagnosisTree.text(verdict.light());
        return "<p class=\"verdict " + light + "\">" + Html.strong("Debiasing " + verdict.answer()) + ": "
                + Html.escaped(verdict.reason()) + ".</p>\n";
    }

    private static String clipPath(Diagnosis diagnosis) {
        if (diagnosis.clipPath().isEmpty()) {
            return "";
        }
        ObjectNode option = Figure.option("clip");
        ArrayNode points = option.putArray("points");
        for (ClipEffect effect : diagnosis.clipPath()) {
            ObjectNode point = points.addObject();
            point.set("bound", ResultsTree.number(effect.bound()));
            point.set("ess", ResultsTree.number(effect.effectiveSampleSize() / diagnosis.observed()));
            point.set("removed", ResultsTree.number(effect.massRemoved()));
            point.set("touched", ResultsTree.number((double) effect.rowsTouched() / diagnosis.observed()));
        }
        String caption =
                "What a lower clip bound gives and takes: the share of observed rows that the weights are worth"
                        + " (ESS), that it touches, and the share of the mass of the weights that it removes.";
        return new Figure(
                        "path",
                        caption,
                        Figure.list(List.of(option)),
                        HtmlTable.of(OverlapTables.clipPath(diagnosis)),
                        Figure.Folding.FOLDED)
                .html();
    }

    private static String overlap(DiagnosisReport report, TargetDiagnosis rows) {
        Positivity positivity = rows.positivity();
        ObjectNode option = Figure.option("p̂");
        option.set("low", ResultsTree.number(report.clip().low()));
        option.set("high", ResultsTree.number(report.clip().high()));
        ArrayNode edges = option.putArray("edges");
        ArrayNode counts = option.putArray("counts");
        edges.add(0);
        positivity.histogram().forEach(bin -> {
            edges.add(ResultsTree.number(bin.high()));
            counts.add(bin.rows());
        });
        String caption = "Rows of D by estimated propensity; dashed lines are the clip bounds.";
        String figure = new Figure(
                        "histogram",
                        caption,
                        Figure.list(List.of(option)),
                        HtmlTable.of(OverlapTables.quantiles(positivity, rows.sampled())),
                        Figure.Folding.OPEN)
                .html();
        Table users = OverlapTables.users(positivity, report.users());
        return "<h3>Overlap</h3>\n" + figure
                + (users.rows().isEmpty() ? Html.paragraph(users.title() + ".") : HtmlTable.of(users))
                + HtmlTable.of(OverlapTables.items(positivity));
    }
}
