package org.equipoise.report;

import static org.equipoise.report.DiagnosisTree.number;

import org.equipoise.diagnostic.Calibration;
import org.equipoise.diagnostic.CovariateBalance;
import org.equipoise.diagnostic.ErrorDiagnosis;
import org.equipoise.diagnostic.EstimateErrors;
import org.equipoise.diagnostic.FeatureBalance;
import org.equipoise.diagnostic.Reliability;
import org.equipoise.diagnostic.Selection;
import org.equipoise.diagnostic.TargetDiagnosis;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of {@link DiagnosisTree} that says whether propensities are right. */
final class TrustTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TrustTree() {}

    static void add(TargetDiagnosis rows, ObjectNode to) {
        Calibration calibration = rows.calibration();
        ObjectNode node = to.putObject("calibration")
                .put("rows", calibration.rows())
                .put("heldOut", calibration.source() == Calibration.Source.HELD_OUT);
        node.set("binnings", ResultsTree.array(calibration.binnings(), TrustTree::binned));
        rows.selection().ifPresent(selection -> to.set("selection", selection(selection)));
        to.set("balance", ResultsTree.array(rows.balance(), TrustTree::balance));
        rows.errors().ifPresent(errors -> to.set("errors", errors(errors)));
    }

    private static ObjectNode binned(Calibration.Binned binned) {
        ObjectNode node = JSON.objectNode()
                .put("binning", binned.binning().kind().id())
                .put("bins", binned.binning().bins());
        number(node, "ece", binned.expectedError());
        number(node, "sece", binned.squaredError());
        number(node, "relativeError", binned.relativeError());
        number(node, "relativeErrorByChance", binned.relativeErrorByChance());
        node.set("reliability", ResultsTree.array(binned.reliability().bins(), TrustTree::bin));
        return node;
    }

    static ObjectNode bin(Reliability.Bin bin) {
        ObjectNode node = JSON.objectNode().put("rows", bin.rows());
        number(node, "mean", bin.meanPropensity());
        number(node, "observed", bin.observedRate());
        return node;
    }

    private static ObjectNode selection(Selection selection) {
        ObjectNode node = JSON.objectNode();
        number(node, "z", selection.z());
        number(node, "correlation", selection.correlation());
        number(node, "gain", selection.gain());
        number(node, "gainStandardError", selection.gainStandardError());
        return node.put("rows", selection.rows());
    }

    private static ObjectNode balance(FeatureBalance balance) {
        ObjectNode node = JSON.objectNode().put("phi", balance.name());
        number(node, "bmse", balance.error().overall());
        number(node, "within", balance.error().within());
        number(node, "between", balance.error().between());
        node.set("mean", ResultsTree.array(balance.error().mean(), ResultsTree::number));
        node.set("covariates", ResultsTree.array(balance.covariates(), TrustTree::covariate));
        return node;
    }

    private static ObjectNode covariate(CovariateBalance covariate) {
        ObjectNode node = JSON.objectNode().put("name", covariate.covariate());
        node.set("before", contrast(covariate.before()));
        node.set("after", contrast(covariate.after()));
        return node;
    }

    private static ObjectNode contrast(CovariateBalance.Contrast contrast) {
        ObjectNode node = JSON.objectNode();
        node.set("population", difference(contrast.observedVsPopulation()));
        contrast.observedVsUnobserved().ifPresent(d -> node.set("unobserved", difference(d)));
        return node;
    }

    private static ObjectNode difference(CovariateBalance.Difference difference) {
        ObjectNode node = JSON.objectNode();
        number(node, "smd", difference.standardizedMeanDifference());
        number(node, "varianceRatio", difference.varianceRatio());
        number(node, "ks", difference.kolmogorovSmirnov());
        return node;
    }

    private static ObjectNode errors(ErrorDiagnosis errors) {
        ObjectNode node = JSON.objectNode().put("rows", errors.rows());
        number(node, "imputedLabel", errors.imputedLabel());
        node.set("estimates", ResultsTree.array(errors.estimates(), estimate -> {
            ObjectNode one = JSON.objectNode().put("estimate", estimate.estimate());
            one.set("model", numbers(estimate.expected()));
            estimate.truth().ifPresent(truth -> one.set("truth", numbers(truth)));
            return one;
        }));
        return node;
    }

    private static ObjectNode numbers(EstimateErrors.Errors errors) {
        ObjectNode node = JSON.objectNode();
        number(node, "loss", errors.loss());
        number(node, "bias", errors.bias());
        number(node, "var", errors.variance());
        number(node, "varEmp", errors.varianceEmpirical());
        number(node, "upoBias", errors.biasBound());
        number(node, "upoVar", errors.varianceBound());
        return node;
    }
}
