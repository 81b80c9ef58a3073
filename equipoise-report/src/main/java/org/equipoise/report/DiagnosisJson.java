package org.equipoise.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code diagnosis.json}: a diagnosis as JSON, and back.
 *
 * <pre>
 * {"title",
 *  "verdict": {"answer", "light": "green" | "amber" | "red", "reason", "number"},
 *  "propensity": {"source", "clipLow", "clipHigh"},
 *  "target", "observed", "clipped",
 *  "weights": {"sum", "ess", "essShare", "max", "tailMass", "quantiles": [{"share", "value"}]},
 *  "clipPath": [{"bound", "touched", "massRemoved", "ess", "max"}],
 *  "labels": {"observed", "weighted", "standardError", "variance", "z", "uniform": {"mean", "standardError", "rows"}},
 *  "positivity": {"rows", "clippedLow", "clippedHigh", "threshold", "shareBelow", "quantiles",
 *                 "histogram": [{"low", "high", "rows"}], "users", "usersWarned",
 *                 "worstUsers": [{"user", "rows", "mean", "least", "shareBelow", "warned"}],
 *                 "itemTenths": [{"tenth", "rows", "mean", "least", "shareBelow", "warned"}]},
 *  "calibration": {"rows", "heldOut", "binnings": [{"binning": "width" | "mass", "bins", "ece", "sece", "relativeError",
 *                  "relativeErrorByChance", "reliability": [{"rows", "mean", "observed"}]}]},
 *  "selection": {"z", "correlation", "gain", "gainStandardError", "rows"},
 *  "balance": [{"phi", "bmse", "within", "between", "mean": […],
 *               "covariates": [{"name", "before": {"population": {"smd", "varianceRatio", "ks"}, "unobserved": {…}},
 *                               "after": {…}}]}],
 *  "errors": {"rows", "imputedLabel", "estimates": [{"estimate", "model": {"loss", "bias", "var", "varEmp",
 *             "upoBias", "upoVar"}, "truth": {…}}]},
 *  "provenance"}
 * </pre>
 *
 * <p>{@code positivity}, {@code calibration} and {@code balance} are there if the propensity is known for all pairs, {@code selection} if rows were held out, {@code
 * errors} if a model is given. Numbers have full double precision; what is not finite is {@code null}, and {@code null} reads as NaN.
 */
public final class DiagnosisJson {
    private DiagnosisJson() {}

    /** The diagnosis as indented JSON with a final line break. */
    public static String text(DiagnosisReport report) {
        return JsonText.document(DiagnosisTree.of(report));
    }

    /**
     * Writes the file under a temporary name and moves it into place.
     *
     * @throws IOException if the file cannot be written; an older file then stands unchanged
     */
    public static void write(DiagnosisReport report, Path file) throws IOException {
        WholeFile.write(file, text(report));
    }

    /**
     * Reads what {@link #write} wrote, with the users that it warns of as the only ones. Documents show the same of it.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no JSON or lacks a field, naming file, place and expectation
     */
    public static DiagnosisReport read(Path file) throws IOException {
        return Field.read(file, DiagnosisReader::report);
    }
}
