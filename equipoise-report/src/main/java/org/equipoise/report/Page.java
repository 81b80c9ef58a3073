package org.equipoise.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The document: head, styles and sections, then the library that draws charts, then our scripts. That library is a megabyte of bytes that
 * nothing looks into.
 *
 * @param before what stands before the library
 * @param after what stands after it
 */
record Page(String before, String after) {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    // The policy lets the file load nothing from anywhere, whatever a text in it may say.
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            """;

    static Page of(Report report) {
        return page(
                report.title(),
                Headline.of(report),
                TruthSection.html(report)
                        + MetricsSection.html(report)
                        + DifferencesSection.html(report)
                        + report.diagnosis().map(DiagnosisSection::html).orElse("")
                        + CurvesSection.html(report)
                        + WeightsSection.html(report)
                        + TimingsSection.html(report)
                        + RunsSection.html(report)
                        + ProvenanceSection.html(report.results().provenance()));
    }

    static Page of(DiagnosisReport report) {
        return page(
                report.title(),
                List.of("Debiasing with these propensities "
                        + report.diagnosis().verdict().answer() + "."),
                DiagnosisSection.html(report) + ProvenanceSection.html(report.provenance()));
    }

    private static Page page(String title, List<String> headline, String sections) {
        StringBuilder html = new StringBuilder(HEAD);
        html.append("<title>").append(Html.escaped(title)).append("</title>\n");
        html.append("<style>\n").append(text("report.css")).append("</style>\n</head>\n<body>\n<main>\n");
        html.append("<header>\n<h1>").append(Html.escaped(title)).append("</h1>\n</header>\n");
        html.append("<section id=\"headline\" class=\"headline\">\n");
        headline.forEach(sentence -> html.append(Html.paragraph(sentence)));
        html.append("</section>\n").append(sections);
        html.append("</main>\n<script>\n");
        String scripts = "\n</script>\n<script>\n" + text("diagnosis.js") + text("dots.js") + text("report.js")
                + "</script>\n</body>\n</html>\n";
        return new Page(html.toString(), scripts);
    }

    /** The document as text. */
    String text() {
        return before + text(ECHARTS) + after;
    }

    /** Writes the same text in UTF-8. */
    void write(OutputStream out) throws IOException {
        out.write(before.getBytes(StandardCharsets.UTF_8));
        out.write(resource(ECHARTS));
        out.write(after.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String resource) {
        return new String(resource(resource), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("class path: expected the resource " + name + ", found none");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("class path resource " + name, e);
        }
    }
}
