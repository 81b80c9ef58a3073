package org.equipoise.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.PairedDifference;
import org.equipoise.experiment.Results;
import org.equipoise.experiment.Run;
import org.equipoise.experiment.TruthComparison;
import org.equipoise.metric.Interval;
import org.equipoise.provenance.Provenance;
import org.equipoise.schedule.Curve;
import org.equipoise.weight.WeightSummary;

/**
 * JSON trees to records: the inverse of {@link ResultsTree}. Of a run, "method", "seed" and "metrics" must be there, the
 * rest may be missing, as it is in a file that another program wrote.
 */
final class ResultsReader {
    private ResultsReader() {}

    static Report report(Field root) {
        Results results = new Results(
                root.at("runs").list(ResultsReader::run),
                root.at("summary").list(ResultsReader::summary),
                listOrEmpty(root.at("differences"), ResultsReader::difference),
                provenance(root.at("provenance")));
        return new Report(
                root.at("title").optional(Field::text).orElse("Equipoise"),
                results,
                root.at("truth").optional(ResultsReader::truth),
                Optional.empty());
    }

    private static Run run(Field run) {
        return new Run(
                run.at("method").text(),
                variant(run),
                run.at("seed").integer(),
                run.at("metrics").map(Field::number),
                mapOrEmpty(run.at("intervals"), ResultsReader::interval),
                mapOrEmpty(run.at("seconds"), Field::number),
                mapOrEmpty(run.at("epochs"), Field::count),
                weights(run.at("weights")),
                listOrEmpty(run.at("curves"), ResultsReader::curve));
    }

    private static Interval interval(Field interval) {
        return new Interval(interval.at("low").number(), interval.at("high").number());
    }

    private static Optional<WeightSummary> weights(Field weights) {
        if (!weights.isPresent() || weights.node().isEmpty()) {
            return Optional.empty();
        }
        Field histogram = weights.at("histogram");
        return Optional.of(new WeightSummary(
                weights.at("source").text(),
                weights.at("clipLow").number(),
                weights.at("clipHigh").number(),
                weights.at("rows").integer(),
                weights.at("clipped").integer(),
                weights.at("clippedMass").number(),
                weights.at("ess").number(),
                weights.at("mean").number(),
                weights.at("max").number(),
                listOrEmpty(histogram.at("edges"), Field::number),
                listOrEmpty(histogram.at("counts"), Field::integer)));
    }

    private static Curve curve(Field curve) {
        return new Curve(
                curve.at("phase").text(),
                curve.at("quantity").text(),
                curve.at("values").list(Field::number));
    }

    private static MethodSummary summary(Field summary) {
        return new MethodSummary(
                summary.at("method").text(),
                variant(summary),
                summary.at("seeds").count(),
                summary.at("metrics").map(ResultsReader::distribution));
    }

    private static MethodSummary.Distribution distribution(Field distribution) {
        return new MethodSummary.Distribution(
                distribution.at("mean").number(),
                distribution.at("median").number(),
                distribution.at("sd").number(),
                distribution.at("low").number(),
                distribution.at("high").number());
    }

    private static PairedDifference difference(Field difference) {
        return new PairedDifference(
                difference.at("method").text(),
                difference.at("baseline").text(),
                difference.at("metric").text(),
                difference.at("mean").number(),
                difference.at("low").number(),
                difference.at("high").number());
    }

    private static TruthComparison truth(Field truth) {
        return new TruthComparison(
                truth.at("loss").text(),
                truth.at("reference").text(),
                truth.at("rows")
                        .list(row -> new TruthComparison.Row(
                                row.at("method").text(),
                                row.at("idealLoss").number(),
                                row.at("regret").number(),
                                row.at("low").number(),
                                row.at("high").number())));
    }

    static Provenance provenance(Field provenance) {
        return new Provenance(
                provenance.at("library").text(),
                provenance.at("jvm").text(),
                provenance.at("os").text(),
                provenance.at("kernels").text(),
                provenance.at("threads").count(),
                provenance.at("inputs").list(ResultsReader::input),
                provenance.at("settings").map(Field::text));
    }

    private static Provenance.Input input(Field input) {
        return new Provenance.Input(
                input.at("role").text(),
                input.at("source").text(),
                input.at("sha256").text(),
                input.at("rows").integer());
    }

    private static String variant(Field node) {
        return node.at("variant").optional(Field::text).orElse(MethodName.DEFAULT_VARIANT);
    }

    private static <T> List<T> listOrEmpty(Field field, Function<Field, T> item) {
        return field.optional(f -> f.list(item)).orElse(List.of());
    }

    private static <T> Map<String, T> mapOrEmpty(Field field, Function<Field, T> item) {
        return field.optional(f -> f.map(item)).orElse(Map.of());
    }
}
