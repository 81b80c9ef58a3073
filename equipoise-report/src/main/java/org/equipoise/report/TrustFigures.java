package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.diagnostic.Calibration;
import org.equipoise.diagnostic.CovariateBalance;
import org.equipoise.diagnostic.CovariateBalance.Difference;
import org.equipoise.diagnostic.Reliability;
import org.equipoise.diagnostic.TargetDiagnosis;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether propensities are right: the reliability diagram, the love plot, and the tables beside them. */
final class TrustFigures {
    /** A standardized difference below it is usually called small. */
    private static final double SMALL_DIFFERENCE = 0.1;

    private TrustFigures() {}

    static String html(TargetDiagnosis rows) {
        StringBuilder html = new StringBuilder("<h3>Calibration</h3>\n");
        html.append(HtmlTable.of(TrustTables.calibration(rows))).append(reliability(rows.calibration()));
        html.append("<h3>Balance</h3>\n").append(HtmlTable.of(TrustTables.balance(rows.balance())));
        html.append(love(TrustTables.covariates(rows.balance())));
        rows.errors().ifPresent(errors -> html.append("<h3>Errors of a model's estimated loss</h3>\n")
                .append(HtmlTable.of(TrustTables.errors(errors)))
                .append(Html.paragraph(
                        "Errors of the model are those that it expects by its own predictions, with p̂ in"
                                + " the place of the true propensity; those of the truth are a simulation's. Var-Emp is signed:"
                                + " it is the part of the variance that p̂ − p changes. L_UPO bounds Bias and |Var-Emp| from"
                                + " above.")));
        return html.toString();
    }

    private static String reliability(Calibration calibration) {
        List<ObjectNode> options = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        for (Calibration.Binned binned : calibration.binnings()) {
            ObjectNode option = Figure.option(TrustTables.name(binned));
            ArrayNode points = option.putArray("points");
            for (Reliability.Bin bin : binned.reliability().bins()) {
                if (bin.rows() > 0) {
                    points.add(TrustTree.bin(bin));
                }
            }
            options.add(option);
            data.append(HtmlTable.of(TrustTables.reliability(binned)));
        }
        String caption = "Reliability diagram: how often the rows of a bin were observed against their mean p̂; on the"
                + " dashed line the propensity is calibrated.";
        return new Figure("reliability", caption, Figure.list(options), data.toString(), Figure.Folding.FOLDED).html();
    }

    private static String love(List<CovariateBalance> covariates) {
        if (covariates.isEmpty()) {
            return "";
        }
        List<ObjectNode> options = List.of(
                option("standardized mean difference", covariates, d -> Math.abs(d.standardizedMeanDifference()))
                        .put("line", SMALL_DIFFERENCE),
                option("Kolmogorov-Smirnov", covariates, Difference::kolmogorovSmirnov),
                option("|ln variance ratio|", covariates, d -> Math.abs(Math.log(d.varianceRatio()))));
        String caption = "Love plot: how different observed rows are from all of D in each covariate, before weighting"
                + " (hollow) and after (filled). Nearer to 0 is better.";
        return new Figure(
                        "love",
                        caption,
                        Figure.list(options),
                        HtmlTable.of(TrustTables.covariates(covariates, covariates.size())),
                        Figure.Folding.FOLDED)
                .html();
    }

    private static ObjectNode option(
            String name, List<CovariateBalance> covariates, ToDoubleFunction<Difference> value) {
        ObjectNode option = Figure.option(name);
        ArrayNode rows = option.putArray("rows");
        for (CovariateBalance covariate : covariates) {
            ObjectNode row = rows.addObject().put("label", covariate.covariate());
            row.set("before", ResultsTree.number(value.applyAsDouble(TrustTables.before(covariate))));
            row.set("after", ResultsTree.number(value.applyAsDouble(TrustTables.after(covariate))));
        }
        return option;
    }
}
