package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.experiment.PairedDifference;
import org.equipoise.experiment.Results;
import org.equipoise.experiment.TruthComparison;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final Distribution NAIVE_AUC = new Distribution(.7003, .7001, .0021, .6977, .7029);
    private static final Distribution BADR_AUC = new Distribution(.7684, .7689, .0022, .7657, .7711);

    /** Two methods and a difference, small enough to lay out by hand. */
    private static Report small() {
        Results results = new Results(
                List.of(),
                List.of(
                        new MethodSummary("naive-mf", "paper", 5, metrics(NAIVE_AUC, .5712)),
                        new MethodSummary("badr", "released", 5, metrics(BADR_AUC, .5188))),
                List.of(
                        new PairedDifference("badr:released", "naive-mf", "auc", .0681, .0645, .0717),
                        new PairedDifference("badr:released", "naive-mf", "logloss", -.0524, -.11, .0052)),
                Samples.provenance());
        return Report.of("Coat, 5 seeds", results)
                .with(new TruthComparison(
                        "log-loss",
                        "the oracle",
                        List.of(
                                new TruthComparison.Row("naive-mf", .5712, .0546, .0515, .0577),
                                new TruthComparison.Row("badr:released", .5188, .0022, Double.NaN, Double.NaN))));
    }

    private static Map<String, Distribution> metrics(Distribution auc, double logloss) {
        Map<String, Distribution> metrics = new LinkedHashMap<>();
        metrics.put("auc", auc);
        metrics.put("ndcg@5", new Distribution(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        metrics.put("logloss", new Distribution(logloss, logloss, .001, logloss - .001, logloss + .001));
        return metrics;
    }

    @Test
    void theTerminalShowsMetricsTruthAndDifferences() {
        assertThat(TextTable.terminal(small()))
                .isEqualTo(
                        """
                        Coat, 5 seeds

                        badr:released is best with auc 0.7684 ± 0.0022 over 5 seeds, 0.0681 above
                        naive-mf (95% interval of the difference, seed by seed: +0.0645 to +0.0717).
                        Against the known truth, badr:released has the least ideal loss, 0.5188
                        (log-loss): regret +0.0022 to the oracle.

                        Metrics on the test rows
                        method         auc                          ndcg@5  logloss ↓
                        naive-mf       .7003 ±.0021 [.6977,.7029]   n/a     .5712 ±.0010 [.5702,.5722]
                        badr:released  .7684 ±.0022 [.7657,.7711]*  n/a     .5188 ±.0010 [.5178,.5198]*

                        Against the known truth: log-loss, regret to the oracle
                        method         ideal loss ↓  regret ↓
                        naive-mf       .5712         +.0546 [.0515,.0577]*
                        badr:released  .5188*        +.0022

                        Difference to naive-mf, seed by seed
                        method         auc                    logloss ↓
                        badr:released  +.0681 [.0645,.0717]*  -.0524 [-.1100,.0052]

                        mean ± sd over seeds [95% interval]; * best, or interval without 0; ↓ lower wins
                        """);
    }

    @Test
    void markdownShowsTheSame() {
        assertThat(TextTable.markdown(small()))
                .startsWith("### Coat, 5 seeds\n\nbadr:released is best with auc")
                .contains(
                        """

                        Metrics on the test rows

                        | method | auc | ndcg@5 | logloss ↓ |
                        | --- | --- | --- | --- |
                        | naive-mf | .7003 ±.0021 [.6977,.7029] | n/a | .5712 ±.0010 [.5702,.5722] |
                        | badr:released | **.7684 ±.0022 [.7657,.7711]** | n/a | **.5188 ±.0010 [.5178,.5198]** |
                        """)
                .contains("| badr:released | **+.0681 [.0645,.0717]** | -.0524 [-.1100,.0052] |");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (Report report : List.of(small(), Samples.demo(), Samples.large())) {
            assertThat(TextTable.terminal(report).lines())
                    .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                            .as(line)
                            .isLessThanOrEqualTo(TextTable.WIDTH));
        }
    }

    @Test
    void everyMethodAndMetricIsThere() {
        String text = TextTable.terminal(Samples.large());
        for (int i = 0; i < 20; i++) {
            assertThat(text).contains("\nmethod-" + i + " ");
        }
        assertThat(text).contains("auc", "ndcg@5", "recall@5", "logloss ↓");
    }

    @Test
    void oneSeedHasNoSpread() {
        MethodSummary one = new MethodSummary("ips", "paper", 1, Map.of("auc", new Distribution(.7, .7, 0, .69, .71)));
        Results results = new Results(List.of(), List.of(one), List.of(), Samples.provenance());
        assertThat(TextTable.terminal(Report.of("t", results))).contains("ips     .7000 [.6900,.7100]*\n");
    }

    @Test
    void longNamesAreShortenedInTheTerminalAlone() {
        String name = "a-method-with-a-name-that-no-terminal-has-room-for";
        MethodSummary one = new MethodSummary(name, "paper", 5, Map.of("auc", BADR_AUC));
        Report report = Report.of("t", new Results(List.of(), List.of(one), List.of(), Samples.provenance()));
        assertThat(TextTable.terminal(report)).contains("a-method-with-a-name-that-no-term…  .7684");
        assertThat(TextTable.markdown(report)).contains(name);
    }

    @Test
    void markupInNamesStandsAsItselfInMarkdown() {
        MethodSummary one = new MethodSummary("a|b*c<d>", "paper", 5, Map.of("auc", BADR_AUC));
        Report report = Report.of("t", new Results(List.of(), List.of(one), List.of(), Samples.provenance()));
        assertThat(TextTable.markdown(report)).contains("a\\|b\\*c\\<d\\>");
    }

    @Test
    void nothingToShowIsStillATable() {
        Report report = Report.of("t", new Results(List.of(), List.of(), List.of(), Samples.provenance()));
        assertThat(TextTable.terminal(report)).contains("Metrics on the test rows\nmethod\n");
    }
}
