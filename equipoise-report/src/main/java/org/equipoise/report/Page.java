package org.equipoise.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame of the document: head, styles, sections, scripts. */
final class Page {
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

    private Page() {}

    static String of(Report report) {
        StringBuilder html = new StringBuilder(1 << 21).append(HEAD);
        html.append("<title>").append(Html.escaped(report.title())).append("</title>\n");
        html.append("<style>\n").append(resource("report.css")).append("</style>\n</head>\n<body>\n<main>\n");
        html.append("<header>\n<h1>").append(Html.escaped(report.title())).append("</h1>\n</header>\n");
        html.append("<section id=\"headline\" class=\"headline\">\n");
        Headline.of(report).forEach(sentence -> html.append(Html.paragraph(sentence)));
        html.append("</section>\n");
        html.append(TruthSection.html(report));
        html.append(MetricsSection.html(report));
        html.append(DifferencesSection.html(report));
        html.append(CurvesSection.html(report));
        html.append(WeightsSection.html(report));
        html.append(TimingsSection.html(report));
        html.append(RunsSection.html(report));
        html.append(ProvenanceSection.html(report));
        html.append("</main>\n<script>\n").append(resource(ECHARTS)).append("\n</script>\n");
        html.append("<script>\n").append(resource("report.js")).append("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("class path: expected the resource " + name + ", found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("class path resource " + name, e);
        }
    }
}
