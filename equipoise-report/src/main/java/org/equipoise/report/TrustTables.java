package org.equipoise.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.diagnostic.Calibration;
import org.equipoise.diagnostic.CovariateBalance;
import org.equipoise.diagnostic.CovariateBalance.Difference;
import org.equipoise.diagnostic.ErrorDiagnosis;
import org.equipoise.diagnostic.EstimateErrors;
import org.equipoise.diagnostic.FeatureBalance;
import org.equipoise.diagnostic.Reliability;
import org.equipoise.diagnostic.Selection;
import org.equipoise.diagnostic.TargetDiagnosis;

/** The tables of a diagnosis about whether the propensities are right: calibration, balance, and errors of a model's loss. */
final class TrustTables {
    private TrustTables() {}

    static Table calibration(TargetDiagnosis rows) {
        Calibration calibration = rows.calibration();
        TableRows table = new TableRows(
                "Calibration on " + Numbers.grouped(calibration.rows()) + " rows "
                        + (calibration.source() == Calibration.Source.HELD_OUT
                                ? "held out"
                                : "that the propensities may be fitted to, which flatters them")
                        + rows.selection().map(TrustTables::selection).orElse(""),
                "bins",
                "ECE",
                "SECE",
                "weights off by",
                "by chance");
        for (Calibration.Binned binned : calibration.binnings()) {
            table.row(
                    name(binned),
                    Numbers.significant(binned.expectedError(), 3),
                    Numbers.significant(binned.squaredError(), 3),
                    Numbers.percent(binned.relativeError()),
                    Numbers.percent(binned.relativeErrorByChance()));
        }
        return table.table();
    }

    private static String selection(Selection selection) {
        return "; p̂ tells the observed ones at z = " + Numbers.fixed(selection.z(), 2);
    }

    static String name(Calibration.Binned binned) {
        return binned.binning().bins() + " of equal " + binned.binning().kind().id();
    }

    static Table reliability(Calibration.Binned binned) {
        TableRows table = new TableRows(
                "Reliability, " + name(binned) + ": how often rows were observed",
                "bin",
                "rows",
                "mean p̂",
                "observed",
                "p̂ − observed");
        List<Reliability.Bin> bins = binned.reliability().bins();
        for (int m = 0; m < bins.size(); m++) {
            Reliability.Bin bin = bins.get(m);
            if (bin.rows() > 0) {
                table.row(
                        String.valueOf(m + 1),
                        Numbers.grouped(bin.rows()),
                        Numbers.significant(bin.meanPropensity(), 3),
                        Numbers.significant(bin.observedRate(), 3),
                        Numbers.signed(bin.gap(), 4));
            }
        }
        return table.table();
    }

    static Table balance(List<FeatureBalance> balance) {
        TableRows table = new TableRows(
                "Balance: BMSE(φ) = |mean of Δφ|², and its parts within and between bins of p̂",
                "φ",
                "BMSE",
                "within",
                "between",
                "features");
        for (FeatureBalance feature : balance) {
            table.row(
                    feature.name(),
                    Numbers.significant(feature.error().overall(), 3),
                    Numbers.significant(feature.error().within(), 3),
                    Numbers.significant(feature.error().between(), 3),
                    String.valueOf(feature.error().mean().size()));
        }
        return table.table();
    }

    /** All that can be compared, the most different before weighting first. */
    static List<CovariateBalance> covariates(List<FeatureBalance> balance) {
        return balance.stream()
                .flatMap(feature -> feature.covariates().stream())
                .filter(c ->
                        Stream.of(before(c), after(c)).allMatch(d -> Double.isFinite(d.standardizedMeanDifference())))
                .sorted(Comparator.comparingDouble(c -> -Math.abs(before(c).standardizedMeanDifference())))
                .toList();
    }

    static Difference before(CovariateBalance covariate) {
        return covariate.before().observedVsPopulation();
    }

    static Difference after(CovariateBalance covariate) {
        return covariate.after().observedVsPopulation();
    }

    static Table covariates(List<CovariateBalance> shown, int there) {
        TableRows table = new TableRows(
                "Observed rows against D before → after weighting: standardized mean difference, variance ratio, "
                        + "Kolmogorov-Smirnov"
                        + (shown.size() < there ? "; the " + shown.size() + " most different before, of " + there : ""),
                "covariate",
                "SMD",
                "variance ratio",
                "KS");
        for (CovariateBalance covariate : shown) {
            Difference before = before(covariate);
            Difference after = after(covariate);
            table.row(
                    covariate.covariate(),
                    Numbers.signed(before.standardizedMeanDifference(), 3) + " → "
                            + Numbers.signed(after.standardizedMeanDifference(), 3),
                    Numbers.fixed(before.varianceRatio(), 2) + " → " + Numbers.fixed(after.varianceRatio(), 2),
                    Numbers.fixed(before.kolmogorovSmirnov(), 3) + " → " + Numbers.fixed(after.kolmogorovSmirnov(), 3));
        }
        return table.table();
    }

    static Table errors(ErrorDiagnosis errors) {
        TableRows table = new TableRows(
                "Estimates of the model's loss, " + Numbers.grouped(errors.rows()) + " rows; imputed label of DR "
                        + Numbers.fixed(errors.imputedLabel(), 3),
                "estimate, errors of",
                "loss",
                "Bias",
                "Var",
                "Var-Emp",
                "L_UPO Bias",
                "L_UPO Var");
        for (EstimateErrors estimate : errors.estimates()) {
            add(table, estimate.estimate() + ", model", estimate.expected());
            estimate.truth().ifPresent(truth -> add(table, estimate.estimate() + ", truth", truth));
        }
        return table.table();
    }

    private static void add(TableRows table, String label, EstimateErrors.Errors errors) {
        table.row(
                label,
                Numbers.fixed(errors.loss(), 4),
                Numbers.significant(errors.bias(), 3),
                Numbers.significant(errors.variance(), 3),
                Numbers.significant(errors.varianceEmpirical(), 3),
                Numbers.significant(errors.biasBound(), 3),
                Numbers.significant(errors.varianceBound(), 3));
    }
}
