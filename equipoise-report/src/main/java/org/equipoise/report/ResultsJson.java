package org.equipoise.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code results.json}: a report as JSON, and back.
 *
 * <pre>
 * {"title",
 *  "runs": [{"method", "variant", "seed", "metrics": {"auc", …}, "intervals": {"auc": {"low", "high"}, …},
 *            "seconds": {"load", "propensity", "fit", "evaluate", "total"}, "epochs": {"fit", …},
 *            "weights": {"source", "clipLow", "clipHigh", "rows", "clipped", "clippedMass", "ess", "mean", "max",
 *                        "histogram": {"edges", "counts"}},
 *            "curves": [{"phase", "quantity", "values"}]}],
 *  "summary": [{"method", "variant", "seeds", "metrics": {"auc": {"mean", "median", "sd", "low", "high"}}}],
 *  "differences": [{"method", "baseline", "metric", "mean", "low", "high"}],
 *  "truth": {"loss", "reference", "rows": [{"method", "idealLoss", "regret", "low", "high"}]},
 *  "provenance": {"library", "jvm", "os", "kernels", "threads", "inputs": [{"role", "source", "sha256", "rows"}],
 *                 "settings"}}
 * </pre>
 *
 * <p>Numbers have full double precision: what is read equals what was written. JSON knows neither NaN nor infinity;
 * both are written as {@code null}, and {@code null} reads as NaN. A run whose method does not weight has
 * {@code "weights": {}}. Maps keep their order.
 */
public final class ResultsJson {
    private ResultsJson() {}

    /** The report as indented JSON with a final line break. */
    public static String text(Report report) {
        return JsonText.document(ResultsTree.of(report));
    }

    /**
     * Writes the file under a temporary name and moves it into place.
     *
     * @throws IOException if the file cannot be written; an older file then stands unchanged
     */
    public static void write(Report report, Path file) throws IOException {
        WholeFile.write(file, text(report));
    }

    /**
     * Reads what {@link #write} wrote; keys it does not know are ignored.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no JSON or lacks a field, naming file, place and expectation
     */
    public static Report read(Path file) throws IOException {
        return Field.read(file, ResultsReader::report);
    }
}
