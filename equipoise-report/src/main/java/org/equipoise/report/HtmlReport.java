package org.equipoise.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A report as one HTML file that needs nothing else: no network, no server, no JavaScript for what it says (charts are
 * drawn where there is some), dark where the reader prefers dark, printable.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** The whole document. */
    public static String text(Report report) {
        return Page.of(report).text();
    }

    /** The whole document of a diagnosis alone. */
    public static String text(DiagnosisReport report) {
        return Page.of(report).text();
    }

    /** As {@link #write(Report, Path)}. */
    public static void write(DiagnosisReport report, Path file) throws IOException {
        WholeFile.write(file, Page.of(report)::write);
    }

    /**
     * Writes the document under a temporary name and moves it into place.
     *
     * @throws IOException if the file cannot be written; an older file then stands unchanged
     */
    public static void write(Report report, Path file) throws IOException {
        WholeFile.write(file, Page.of(report)::write);
    }
}
