package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.experiment.PairedDifference;
import org.equipoise.experiment.Results;
import org.equipoise.experiment.Run;
import org.equipoise.provenance.Provenance;
import org.equipoise.schedule.Curve;
import org.equipoise.weight.WeightSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {
    static final String HOSTILE = "</script><img src=x onerror=alert(1)>&\"'<!--";

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void everyMethodMetricAndNumberIsThere() {
        for (Report report : List.of(Samples.demo(), Samples.large())) {
            String page = markup(HtmlReport.text(report));
            Standings standings = new Standings(report.results());
            for (MethodSummary summary : report.results().summary()) {
                assertThat(page).contains("<th scope=\"row\">" + MethodName.of(summary) + "</th>");
                for (String metric : standings.metrics()) {
                    Distribution d = standings.of(summary, metric);
                    assertThat(page).contains(Numbers.fixed(d.mean(), 4), Numbers.significant(d.median(), 6));
                }
            }
            report.results().differences().forEach(d -> assertThat(page)
                    .contains(Numbers.signed(d.mean(), 4), Numbers.interval(d.low(), d.high(), 4)));
            report.results().runs().forEach(r -> assertThat(page)
                    .contains(Numbers.significant(r.metrics().get("auc"), 6)));
        }
    }

    @Test
    void everySectionIsThere() {
        assertThat(HtmlReport.text(Samples.demo()))
                .contains(
                        "id=\"headline\"",
                        "id=\"truth\"",
                        "id=\"metrics\"",
                        "id=\"differences\"",
                        "id=\"curves\"",
                        "id=\"weights\"",
                        "id=\"timings\"",
                        "id=\"runs\"",
                        "id=\"provenance\"");
        assertThat(HtmlReport.text(Samples.coat())).doesNotContain("id=\"truth\"");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        String page = HtmlReport.text(Samples.demo());
        String markup = markup(page);
        assertThat(markup).doesNotContain("http://", "https://", "<link", "<img", "<iframe", "@import", "url(");
        assertThat(markup).doesNotContainPattern("<script[^>]*\\ssrc").doesNotContainPattern("\\s(src|href)=");
        assertThat(page).contains("default-src 'none'");
        // The names of XML namespaces and of licenses inside ECharts are no addresses that a browser opens.
        Matcher addresses = Pattern.compile("https?://[\\w./-]+").matcher(page);
        assertThat(addresses.results().map(m -> m.group()))
                .allMatch(a -> a.contains("w3.org/") || a.contains("LICENSE"));
    }

    @Test
    void textIsEscapedWhereverItStands() {
        String page = HtmlReport.text(hostile());
        assertThat(markup(page)).doesNotContain("<img", "<!--");
        assertThat(page).contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;&lt;!--");
        List<JsonNode> data = data(page);
        assertThat(data).isNotEmpty();
        assertThat(data.get(0).at("/options/0/rows/0/label").stringValue()).isEqualTo(HOSTILE + ":" + HOSTILE);
    }

    @Test
    void chartsHoldTheirDataInFull() {
        JsonNode metrics = data(HtmlReport.text(Samples.coat())).get(0);
        assertThat(metrics.at("/options").size()).isEqualTo(4);
        JsonNode best = metrics.at("/options/0/rows/0");
        assertThat(best.at("/label").stringValue()).isEqualTo("badr:released");
        assertThat(best.at("/value").doubleValue())
                .isEqualTo(Samples.coat()
                        .results()
                        .summary()
                        .get(8)
                        .metrics()
                        .get("auc")
                        .mean());
    }

    @Test
    void nothingToChartIsStillAPage() {
        Report empty = Report.of("nothing", new Results(List.of(), List.of(), List.of(), Samples.provenance()));
        String page = HtmlReport.text(empty);
        assertThat(page).contains("The results hold no metric.").doesNotContain("<figure");
        assertThat(count(page, "<table>")).isEqualTo(count(page, "</table>"));
    }

    @Test
    void emptyCurvesAndWeightsAndNaNAreShownAsSuch() {
        String page = HtmlReport.text(sparse());
        assertThat(page).contains("n/a").doesNotContain("NaN</td>").doesNotContain("id=\"curves\"");
        assertThat(page).contains("id=\"weights\"").doesNotContain("data-chart=\"histogram\"");
    }

    @Test
    void equalReportsGiveEqualBytes() {
        assertThat(HtmlReport.text(Samples.demo())).isEqualTo(HtmlReport.text(Samples.demo()));
    }

    @Test
    void theFileIsTheText() throws IOException {
        Path file = directory.resolve("out/report.html");
        HtmlReport.write(Samples.demo(), file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(HtmlReport.text(Samples.demo()));
    }

    /** Every text of the results is markup. */
    static Report hostile() {
        Map<String, Distribution> metrics = Map.of(HOSTILE, new Distribution(.5, .5, .01, .49, .51));
        Run run = new Run(
                HOSTILE,
                HOSTILE,
                1,
                Map.of(HOSTILE, .5),
                Map.of(),
                Map.of(HOSTILE, 1.0),
                Map.of(HOSTILE, 3),
                Optional.of(weights(List.of(0.0, .5, 1.0), List.of(3L, 4L))),
                List.of(new Curve(HOSTILE, HOSTILE, List.of(.7, .6))));
        Results results = new Results(
                List.of(run),
                List.of(new MethodSummary(HOSTILE, HOSTILE, 2, metrics)),
                List.of(new PairedDifference(HOSTILE, HOSTILE, HOSTILE, .1, .05, .15)),
                new Provenance(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        1,
                        List.of(new Provenance.Input(HOSTILE, HOSTILE, HOSTILE, 1)),
                        Map.of(HOSTILE, HOSTILE)));
        return Report.of(HOSTILE, results);
    }

    /** What may be missing is missing, what may be NaN is NaN. */
    static Report sparse() {
        Distribution nothing = new Distribution(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        Distribution something = new Distribution(.7, .7, 0, Double.NaN, Double.NaN);
        Run run = new Run(
                "ips",
                "paper",
                1,
                Map.of("auc", Double.NaN),
                Map.of(),
                Map.of("fit", Double.NaN),
                Map.of(),
                Optional.of(weights(List.of(), List.of())),
                List.of(new Curve("fit", "loss", List.of())));
        Results results = new Results(
                List.of(run),
                List.of(
                        new MethodSummary("ips", "paper", 1, Map.of("auc", nothing)),
                        new MethodSummary("naive-mf", "paper", 1, Map.of("auc", something))),
                List.of(new PairedDifference("ips", "naive-mf", "auc", Double.NaN, Double.NaN, Double.NaN)),
                Samples.provenance());
        return Report.of("sparse", results);
    }

    private static WeightSummary weights(List<Double> edges, List<Long> counts) {
        return new WeightSummary(HOSTILE, .1, 1, 7, 0, 0, Double.NaN, Double.NaN, Double.NaN, edges, counts);
    }

    /** The page without what its scripts hold. */
    static String markup(String page) {
        return SCRIPT.matcher(page).replaceAll("<script$1></script>");
    }

    private static List<JsonNode> data(String page) {
        List<JsonNode> data = new ArrayList<>();
        Matcher scripts = SCRIPT.matcher(page);
        while (scripts.find()) {
            if (scripts.group(1).contains("application/json")) {
                data.add(JsonMapper.builder().build().readTree(scripts.group(2)));
            }
        }
        return data;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
