package org.equipoise.report;

import org.equipoise.diagnostic.BalanceDecomposition;
import org.equipoise.diagnostic.Calibration;
import org.equipoise.diagnostic.CovariateBalance;
import org.equipoise.diagnostic.ErrorDiagnosis;
import org.equipoise.diagnostic.EstimateErrors;
import org.equipoise.diagnostic.FeatureBalance;
import org.equipoise.diagnostic.Reliability;
import org.equipoise.diagnostic.Selection;
import org.equipoise.propensity.Binning;

/** The part of {@link DiagnosisReader} that says whether propensities are right: the inverse of {@link TrustTree}. */
final class TrustReader {
    private TrustReader() {}

    static Calibration calibration(Field calibration) {
        return new Calibration(
                calibration.at("heldOut").flag() ? Calibration.Source.HELD_OUT : Calibration.Source.FITTED,
                calibration.at("rows").count(),
                calibration.at("binnings").list(TrustReader::binned));
    }

    private static Calibration.Binned binned(Field binned) {
        return new Calibration.Binned(
                new Binning(
                        binned.at("binning").oneOf(Binning.Kind.values(), Binning.Kind::id),
                        binned.at("bins").count()),
                binned.at("ece").number(),
                binned.at("sece").number(),
                binned.at("relativeError").number(),
                binned.at("relativeErrorByChance").number(),
                new Reliability(binned.at("reliability")
                        .list(bin -> new Reliability.Bin(
                                bin.at("rows").count(),
                                bin.at("mean").number(),
                                bin.at("observed").number()))));
    }

    static Selection selection(Field selection) {
        return new Selection(
                selection.at("correlation").number(),
                selection.at("gain").number(),
                selection.at("gainStandardError").number(),
                selection.at("rows").count());
    }

    static FeatureBalance balance(Field balance) {
        return new FeatureBalance(
                balance.at("phi").text(),
                new BalanceDecomposition(
                        balance.at("bmse").number(),
                        balance.at("within").number(),
                        balance.at("between").number(),
                        balance.at("mean").list(Field::number)),
                balance.at("covariates").list(TrustReader::covariate));
    }

    private static CovariateBalance covariate(Field covariate) {
        return new CovariateBalance(
                covariate.at("name").text(), contrast(covariate.at("before")), contrast(covariate.at("after")));
    }

    private static CovariateBalance.Contrast contrast(Field contrast) {
        return new CovariateBalance.Contrast(
                difference(contrast.at("population")), contrast.at("unobserved").optional(TrustReader::difference));
    }

    private static CovariateBalance.Difference difference(Field difference) {
        return new CovariateBalance.Difference(
                difference.at("smd").number(),
                difference.at("varianceRatio").number(),
                difference.at("ks").number());
    }

    static ErrorDiagnosis errors(Field errors) {
        return new ErrorDiagnosis(
                errors.at("rows").count(),
                errors.at("imputedLabel").number(),
                errors.at("estimates")
                        .list(estimate -> new EstimateErrors(
                                estimate.at("estimate").text(),
                                numbers(estimate.at("model")),
                                estimate.at("truth").optional(TrustReader::numbers))));
    }

    private static EstimateErrors.Errors numbers(Field errors) {
        return new EstimateErrors.Errors(
                errors.at("loss").number(),
                errors.at("bias").number(),
                errors.at("var").number(),
                errors.at("varEmp").number(),
                errors.at("upoBias").number(),
                errors.at("upoVar").number());
    }
}
