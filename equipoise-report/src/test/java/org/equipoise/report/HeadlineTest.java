package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.experiment.PairedDifference;
import org.equipoise.experiment.Results;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final MethodSummary NAIVE = summary("naive-mf", "auc", .70);
    private static final MethodSummary IPS = summary("ips", "auc", .72);
    private static final MethodSummary BADR = summary("badr", "auc", .76);

    @Test
    void itNamesTheBestTheDifferenceAndTheNextBest() {
        PairedDifference difference = new PairedDifference("badr", "naive-mf", "auc", .06, .05, .07);
        assertThat(headline(List.of(NAIVE, IPS, BADR), difference))
                .containsExactly(
                        "badr is best with auc 0.7600 ± 0.0020 over 5 seeds, 0.0600 above naive-mf (95% interval of"
                                + " the difference, seed by seed: +0.0500 to +0.0700). The next best, ips, has 0.7200.");
    }

    @Test
    void itTurnsADifferenceToTheBestRound() {
        PairedDifference difference = new PairedDifference("naive-mf", "badr", "auc", -.06, -.07, -.05);
        assertThat(headline(List.of(NAIVE, BADR), difference).get(0)).contains("above naive-mf", "+0.0500 to +0.0700");
    }

    @Test
    void itSaysWhenTheSeedsDoNotTellApart() {
        PairedDifference difference = new PairedDifference("badr", "ips", "auc", .04, -.01, .09);
        assertThat(headline(List.of(IPS, BADR), difference).get(0))
                .endsWith("the interval holds 0, so these seeds do not tell the two apart.");
    }

    @Test
    void withoutDifferencesItSaysSo() {
        assertThat(headline(List.of(IPS, BADR)).get(0)).endsWith("0.0400 above ips, the next best.");
    }

    @Test
    void ofOneSeedItGivesTheIntervalOverTestUsers() {
        List<MethodSummary> methods = List.of(oneSeed("ips", .72), oneSeed("badr", .76));
        assertThat(headline(methods))
                .containsExactly(
                        "badr is best with auc 0.7600 [0.7500, 0.7700], 0.0400 above ips, the next best; one seed"
                                + " gives no paired difference.");
    }

    @Test
    void ofALossTheLeastIsBest() {
        List<MethodSummary> methods = List.of(summary("ips", "logloss", .55), summary("badr", "logloss", .52));
        assertThat(headline(methods).get(0))
                .startsWith("badr is best with logloss 0.5200")
                .contains("0.0300 below ips");
    }

    @Test
    void aMethodWithoutTheMetricDoesNotWin() {
        assertThat(headline(List.of(summary("broken", "auc", Double.NaN), IPS)))
                .containsExactly("ips reaches auc 0.7200 ± 0.0020 over 5 seeds.");
        assertThat(headline(List.of(summary("broken", "auc", Double.NaN))))
                .containsExactly("No method has a value of auc.");
    }

    @Test
    void theTruthComesSecond() {
        assertThat(Headline.of(Samples.demo())).hasSize(2);
        assertThat(Headline.of(Samples.demo()).get(1))
                .isEqualTo("Against the known truth, badr:released has the least ideal loss, 0.5188 (log-loss over all"
                        + " pairs): regret +0.0022 [-0.0009, 0.0053] to ips with the true propensity.");
    }

    private static List<String> headline(List<MethodSummary> methods, PairedDifference... differences) {
        return Headline.of(Report.of("t", new Results(List.of(), methods, List.of(differences), Samples.provenance())));
    }

    private static MethodSummary oneSeed(String method, double value) {
        return new MethodSummary(
                method, "paper", 1, Map.of("auc", new Distribution(value, value, 0, value - .01, value + .01)));
    }

    private static MethodSummary summary(String method, String metric, double mean) {
        return new MethodSummary(
                method, "paper", 5, Map.of(metric, new Distribution(mean, mean, .002, mean - .003, mean + .003)));
    }
}
