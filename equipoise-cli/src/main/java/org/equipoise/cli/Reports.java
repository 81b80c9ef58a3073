package org.equipoise.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.equipoise.data.file.Outputs;
import org.equipoise.report.HtmlReport;
import org.equipoise.report.Report;
import org.equipoise.report.ResultsJson;
import org.equipoise.report.TextTable;

/** Writes the documents of a report. */
final class Reports {
    private Reports() {}

    /** {@code results.json}, {@code report.html} and {@code report.md}, each replaced as a whole. */
    static void write(Report report, Path directory) {
        Destination.write(directory.resolve("results.json"), file -> ResultsJson.write(report, file));
        Destination.write(directory.resolve("report.html"), file -> HtmlReport.write(report, file));
        Outputs.replaceStream(
                directory.resolve("report.md"),
                out -> out.write(TextTable.markdown(report).getBytes(StandardCharsets.UTF_8)));
    }
}
