package org.equipoise.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.equipoise.diagnostic.ClipEffect;
import org.equipoise.diagnostic.Diagnosis;
import org.equipoise.diagnostic.LabelShift;
import org.equipoise.diagnostic.Positivity;
import org.equipoise.diagnostic.Quantile;
import org.equipoise.diagnostic.TargetDiagnosis;
import org.equipoise.diagnostic.Verdict;
import org.equipoise.diagnostic.WeightDistribution;
import org.equipoise.population.Ids;
import org.equipoise.weight.Clip;

/** JSON trees to diagnoses: the inverse of {@link DiagnosisTree}. What follows from other numbers is not read. */
final class DiagnosisReader {
    private DiagnosisReader() {}

    static DiagnosisReport report(Field root) {
        Field propensity = root.at("propensity");
        Ids users = new Warned(root.at("positivity")
                .optional(p -> p.at("worstUsers").list(user -> user.at("user").text()))
                .orElse(List.of()));
        return new DiagnosisReport(
                root.at("title").text(),
                propensity.at("source").text(),
                new Clip((float) propensity.at("clipLow").number(), (float)
                        propensity.at("clipHigh").number()),
                diagnosis(root, users),
                users,
                ResultsReader.provenance(root.at("provenance")));
    }

    private static Diagnosis diagnosis(Field root, Ids users) {
        int observed = root.at("observed").count();
        return new Diagnosis(
                root.at("target").integer(),
                observed,
                root.at("clipped").count(),
                weights(root.at("weights"), observed),
                root.at("clipPath").list(DiagnosisReader::effect),
                labels(root.at("labels")),
                root.at("positivity").optional(positivity -> rows(positivity, users, root)),
                verdict(root.at("verdict")));
    }

    private static Verdict verdict(Field verdict) {
        String reason = verdict.at("reason").text();
        double number = verdict.at("number").number();
        return switch (verdict.at("light").oneOf(Verdict.Light.values(), DiagnosisTree::text)) {
            case GREEN -> new Verdict.LikelyHelps(reason, number);
            case AMBER -> new Verdict.CannotJudge(reason, number);
            case RED -> new Verdict.LikelyHurts(reason, number);
        };
    }

    private static WeightDistribution weights(Field weights, int observed) {
        return new WeightDistribution(
                observed,
                weights.at("sum").number(),
                weights.at("ess").number(),
                weights.at("max").number(),
                weights.at("tailMass").number(),
                quantiles(weights.at("quantiles")));
    }

    private static List<Quantile> quantiles(Field quantiles) {
        return quantiles.list(quantile ->
                new Quantile(quantile.at("share").number(), quantile.at("value").number()));
    }

    private static ClipEffect effect(Field effect) {
        return new ClipEffect(
                effect.at("bound").number(),
                effect.at("touched").count(),
                effect.at("massRemoved").number(),
                effect.at("ess").number(),
                effect.at("max").number());
    }

    private static LabelShift labels(Field labels) {
        return new LabelShift(
                labels.at("observed").number(),
                labels.at("weighted").number(),
                labels.at("standardError").number(),
                labels.at("variance").number(),
                labels.at("uniform")
                        .optional(uniform -> new LabelShift.UniformMean(
                                uniform.at("mean").number(),
                                uniform.at("standardError").number(),
                                uniform.at("rows").count())));
    }

    private static TargetDiagnosis rows(Field positivity, Ids users, Field root) {
        return new TargetDiagnosis(
                positivity.at("rows").count(),
                positivity.at("clippedLow").count(),
                positivity.at("clippedHigh").count(),
                positivity(positivity, users),
                TrustReader.calibration(root.at("calibration")),
                root.at("selection").optional(TrustReader::selection),
                root.at("balance").list(TrustReader::balance),
                root.at("errors").optional(TrustReader::errors));
    }

    private static Positivity positivity(Field positivity, Ids users) {
        return new Positivity(
                positivity.at("threshold").number(),
                positivity.at("shareBelow").number(),
                quantiles(positivity.at("quantiles")),
                positivity
                        .at("histogram")
                        .list(bin -> new Positivity.HistogramBin(
                                bin.at("low").number(),
                                bin.at("high").number(),
                                bin.at("rows").integer())),
                positivity.at("users").count(),
                positivity.at("usersWarned").count(),
                groups(
                        positivity.at("worstUsers"),
                        user -> users.index(user.at("user").text())),
                groups(positivity.at("itemTenths"), tenth -> tenth.at("tenth").count() - 1));
    }

    private static List<Positivity.Group> groups(Field groups, ToIntFunction<Field> index) {
        return groups.list(group -> new Positivity.Group(
                index.applyAsInt(group),
                group.at("rows").integer(),
                group.at("mean").number(),
                group.at("least").number(),
                group.at("shareBelow").number()));
    }

    /** The users that a diagnosis warns of, by rank. */
    private record Warned(List<String> names) implements Ids {
        @Override
        public int size() {
            return names.size();
        }

        @Override
        public String text(int index) {
            return names.get(index);
        }

        @Override
        public int index(String text) {
            return names.indexOf(text);
        }
    }
}
