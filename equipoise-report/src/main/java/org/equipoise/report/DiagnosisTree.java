package org.equipoise.report;

import java.util.List;
import java.util.Locale;
import org.equipoise.diagnostic.ClipEffect;
import org.equipoise.diagnostic.Diagnosis;
import org.equipoise.diagnostic.LabelShift;
import org.equipoise.diagnostic.Positivity;
import org.equipoise.diagnostic.Quantile;
import org.equipoise.diagnostic.TargetDiagnosis;
import org.equipoise.diagnostic.Verdict;
import org.equipoise.diagnostic.WeightDistribution;
import org.equipoise.population.Ids;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A diagnosis as a JSON tree; {@link DiagnosisJson} states its fields. */
final class DiagnosisTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DiagnosisTree() {}

    static ObjectNode of(DiagnosisReport report) {
        Diagnosis diagnosis = report.diagnosis();
        ObjectNode node = JSON.objectNode().put("title", report.title());
        node.set("verdict", verdict(diagnosis.verdict()));
        ObjectNode propensity = node.putObject("propensity").put("source", report.source());
        number(propensity, "clipLow", report.clip().low());
        number(propensity, "clipHigh", report.clip().high());
        node.put("target", diagnosis.target())
                .put("observed", diagnosis.observed())
                .put("clipped", diagnosis.clippedRows());
        node.set("weights", weights(diagnosis.weights()));
        node.set("clipPath", ResultsTree.array(diagnosis.clipPath(), DiagnosisTree::effect));
        node.set("labels", labels(diagnosis.labels()));
        diagnosis.rows().ifPresent(rows -> {
            node.set("positivity", positivity(rows, report.users()));
            TrustTree.add(rows, node);
        });
        node.set("provenance", ResultsTree.provenance(report.provenance()));
        return node;
    }

    static void number(ObjectNode node, String name, double value) {
        node.set(name, ResultsTree.number(value));
    }

    static String text(Verdict.Light light) {
        return light.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode verdict(Verdict verdict) {
        ObjectNode node = JSON.objectNode()
                .put("answer", verdict.answer())
                .put("light", text(verdict.light()))
                .put("reason", verdict.reason());
        number(node, "number", verdict.number());
        return node;
    }

    private static ObjectNode weights(WeightDistribution weights) {
        ObjectNode node = JSON.objectNode();
        number(node, "sum", weights.sum());
        number(node, "ess", weights.effectiveSampleSize());
        number(node, "essShare", weights.effectiveShare());
        number(node, "max", weights.largest());
        number(node, "tailMass", weights.tailMass());
        node.set("quantiles", quantiles(weights.quantiles()));
        return node;
    }

    private static ArrayNode quantiles(List<Quantile> quantiles) {
        return ResultsTree.array(quantiles, quantile -> {
            ObjectNode node = JSON.objectNode();
            number(node, "share", quantile.share());
            number(node, "value", quantile.value());
            return node;
        });
    }

    private static ObjectNode effect(ClipEffect effect) {
        ObjectNode node = JSON.objectNode();
        number(node, "bound", effect.bound());
        node.put("touched", effect.rowsTouched());
        number(node, "massRemoved", effect.massRemoved());
        number(node, "ess", effect.effectiveSampleSize());
        number(node, "max", effect.largest());
        return node;
    }

    private static ObjectNode labels(LabelShift labels) {
        ObjectNode node = JSON.objectNode();
        number(node, "observed", labels.observedMean());
        number(node, "weighted", labels.weightedMean());
        number(node, "standardError", labels.standardError());
        number(node, "variance", labels.variance());
        number(node, "z", labels.z());
        labels.uniform().ifPresent(uniform -> {
            ObjectNode sample = node.putObject("uniform");
            number(sample, "mean", uniform.mean());
            number(sample, "standardError", uniform.standardError());
            sample.put("rows", uniform.rows());
        });
        return node;
    }

    private static ObjectNode positivity(TargetDiagnosis rows, Ids users) {
        Positivity positivity = rows.positivity();
        ObjectNode node = JSON.objectNode()
                .put("rows", rows.sampled())
                .put("clippedLow", rows.clippedLow())
                .put("clippedHigh", rows.clippedHigh());
        number(node, "threshold", positivity.threshold());
        number(node, "shareBelow", positivity.shareBelow());
        node.set("quantiles", quantiles(positivity.quantiles()));
        node.set("histogram", ResultsTree.array(positivity.histogram(), bin -> {
            ObjectNode bar = JSON.objectNode();
            number(bar, "low", bin.low());
            number(bar, "high", bin.high());
            return bar.put("rows", bin.rows());
        }));
        node.put("users", positivity.usersSeen()).put("usersWarned", positivity.usersWarned());
        node.set(
                "worstUsers",
                ResultsTree.array(
                        positivity.worstUsers(),
                        group -> add(group, JSON.objectNode().put("user", users.text(group.index())))));
        node.set(
                "itemTenths",
                ResultsTree.array(
                        positivity.itemGroups(),
                        group -> add(group, JSON.objectNode().put("tenth", group.index() + 1))));
        return node;
    }

    private static ObjectNode add(Positivity.Group group, ObjectNode node) {
        node.put("rows", group.rows());
        number(node, "mean", group.meanPropensity());
        number(node, "least", group.smallest());
        number(node, "shareBelow", group.shareBelow());
        return node.put("warned", group.warned());
    }
}
