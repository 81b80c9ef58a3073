package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report in a real browser, where one is installed. */
class BrowserTest {
    private static Chromium chromium;

    private static Path directory;

    @BeforeAll
    static void find() throws IOException {
        Optional<Path> installed = Chromium.installed();
        assumeTrue(installed.isPresent(), "no chromium, chromium-browser or google-chrome on the PATH");
        // Not a TempDir: the browser may still be closing its profile when the test ends.
        directory = Files.createDirectories(Path.of("target", "browser").toAbsolutePath());
        chromium = new Chromium(installed.get(), directory);
    }

    @Test
    void everyChartIsDrawnWithItsMarks() throws IOException, InterruptedException {
        String dom = dom(Samples.demo());
        assertThat(dom).contains("<body data-charts=\"6\">").doesNotContain("data-error");
        Matcher charts = Pattern.compile("<figure data-chart=\"(\\w+)\" class=\"drawn\">(.*?)</figure>", Pattern.DOTALL)
                .matcher(dom);
        int drawn = 0;
        while (charts.find()) {
            assertThat(charts.group(2)).as(charts.group(1)).contains("<svg").containsPattern("<path [^>]*d=\"M");
            drawn++;
        }
        assertThat(drawn).isEqualTo(6);
        // Names stand in the drawings, not only in the tables.
        assertThat(dom)
                .containsPattern("<text[^>]*>badr:released</text>")
                .containsPattern("<text[^>]*>clip 0.05</text>");
    }

    @Test
    void manyMethodsAndSeedsAreDrawn() throws IOException, InterruptedException {
        assertThat(dom(Samples.large()))
                .contains("<body data-charts=\"5\">")
                .doesNotContain("data-error")
                .containsPattern("<text[^>]*>method-19</text>");
    }

    @Test
    void aMethodFarFromAllOthersIsAnArrow() throws IOException, InterruptedException {
        assertThat(dom(Samples.oneFarOff()))
                .doesNotContain("data-error")
                .containsPattern("<text[^>]*>auc \\(arrows: beyond\\)</text>")
                // What its dot no longer shows stands beside it.
                .containsPattern("<text[^>]*>0.2412</text>");
        assertThat(dom(Samples.demo())).doesNotContain("arrows: beyond)</text>");
    }

    @Test
    void aDiagnosisIsDrawnAloneAndBesideResults() throws IOException, InterruptedException {
        Path page = directory.resolve("diagnosis.html");
        HtmlReport.write(Samples.diagnosis(), page);
        String dom = chromium.dom(page, 1200);
        assertThat(dom).contains("<body data-charts=\"4\">").doesNotContain("data-error");
        for (String chart : List.of("path", "histogram", "reliability", "love")) {
            assertThat(dom)
                    .containsPattern("<figure data-chart=\"" + chart
                            + "\" class=\"drawn\">(?s:(?!</figure>).)*<path [^>]*d=\"M");
        }
        assertThat(dom)
                .containsPattern("<text[^>]*>item popularity</text>")
                .containsPattern("<text[^>]*>before weighting</text>")
                .containsPattern("<text[^>]*>mass removed</text>");
        assertThat(dom(Samples.demo().with(Samples.diagnosis())))
                .contains("<body data-charts=\"10\">")
                .doesNotContain("data-error");
    }

    @Test
    void aDiagnosisThatCanSayLittleIsNoError() throws IOException, InterruptedException {
        Path page = directory.resolve("sparse-diagnosis.html");
        HtmlReport.write(Samples.sparseDiagnosis(), page);
        assertThat(chromium.dom(page, 1200))
                .contains("<body data-charts=\"1\">")
                .doesNotContain("data-error");
    }

    @Test
    void markupInNamesStaysText() throws IOException, InterruptedException {
        String dom = dom(HtmlReportTest.hostile());
        assertThat(dom).contains("<body data-charts=\"5\">").doesNotContain("data-error");
        // Browsers write "<" in attributes as it is.
        assertThat(HtmlReportTest.markup(dom).replaceAll("\"[^\"]*\"", "")).doesNotContain("<img");
    }

    @Test
    void missingValuesAreNoError() throws IOException, InterruptedException {
        assertThat(dom(HtmlReportTest.sparse()))
                .containsPattern("<body data-charts=\"\\d\">")
                .doesNotContain("data-error");
    }

    @Test
    void thePageIsNoWiderThanAPhone() throws IOException, InterruptedException {
        String measure = "document.body.dataset.spill ="
                + " document.documentElement.scrollWidth - document.documentElement.clientWidth;";
        assertThat(chromium.dom(pageThatRuns(measure), 400)).contains("data-spill=\"0\"");
        String diagnosis = pageWith(HtmlReport.text(Samples.diagnosis()), measure);
        Path page = Files.writeString(directory.resolve("narrow.html"), diagnosis, StandardCharsets.UTF_8);
        assertThat(chromium.dom(page, 400)).contains("data-spill=\"0\"");
    }

    @Test
    void noLabelLeavesItsChart() throws IOException, InterruptedException {
        String measure = "document.body.dataset.cut = [...document.querySelectorAll('.chart svg')].flatMap(svg => {"
                + " const chart = svg.getBoundingClientRect(); return [...svg.querySelectorAll('text')].filter(text => {"
                + " const label = text.getBoundingClientRect();"
                + " return label.left < chart.left || label.right > chart.right; }).map(text => text.textContent); });";
        Report all = Samples.demo().with(Samples.diagnosis());
        Path page = directory.resolve("labels.html");
        Files.writeString(page, pageWith(HtmlReport.text(all), measure), StandardCharsets.UTF_8);
        for (int width : List.of(400, 1280)) {
            Matcher cut = Pattern.compile("<body[^>]* data-cut=\"([^\"]*)\"").matcher(chromium.dom(page, width));
            assertThat(cut.find()).as("measured at " + width).isTrue();
            assertThat(cut.group(1)).as("labels cut at " + width).isEmpty();
        }
    }

    @Test
    void theSelectorShowsAnotherMetricInChartAndTable() throws IOException, InterruptedException {
        String choose = "const select = document.querySelector('#metrics select'); select.selectedIndex = 1;"
                + " select.dispatchEvent(new Event('change'));";
        String dom = chromium.dom(pageThatRuns(choose), 1200);
        assertThat(dom)
                .doesNotContain("data-error")
                .containsPattern("<text[^>]*>ndcg@5</text>")
                .doesNotContainPattern("<text[^>]*>auc</text>")
                .contains("<tr data-option=\"auc\" hidden=\"\">", "<tr data-option=\"ndcg@5\">");
    }

    @Test
    void thePageIsNotBlank() throws IOException, InterruptedException {
        Path page = directory.resolve("picture.html");
        HtmlReport.write(Samples.demo(), page);
        BufferedImage picture =
                ImageIO.read(chromium.screenshot(page, 1200, 3000).toFile());
        long colors = IntStream.range(0, 3000)
                .map(y -> picture.getRGB(600, y))
                .distinct()
                .count();
        assertThat(colors).as("colors down the middle").isGreaterThan(10);
    }

    /** The sample with a script of the test's own at its end. */
    private static Path pageThatRuns(String script) throws IOException {
        String text = pageWith(HtmlReport.text(Samples.demo()), script);
        return Files.writeString(directory.resolve("scripted.html"), text, StandardCharsets.UTF_8);
    }

    private static String pageWith(String text, String script) {
        String end = "</body>\n</html>";
        return text.replace(end, "<script>" + script + "</script>" + end);
    }

    private static String dom(Report report) throws IOException, InterruptedException {
        Path page = directory.resolve("report.html");
        HtmlReport.write(report, page);
        return chromium.dom(page, 1200);
    }
}
