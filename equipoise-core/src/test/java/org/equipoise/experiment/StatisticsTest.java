package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.metric.Interval;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double T_2 = 4.302652729911275; // two-sided 95%, 2 degrees of freedom

    private static Run run(String method, String variant, long seed, double auc) {
        return new Run(
                method,
                variant,
                seed,
                Map.of("auc", auc),
                Map.of("auc", new Interval(auc - 0.1, auc + 0.1)),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    private final List<Run> runs = List.of(
            run("naive", "paper", 1, 0.5),
            run("badr", "released", 1, 0.6),
            run("naive", "paper", 2, 0.7),
            run("badr", "released", 2, 0.9),
            run("naive", "paper", 3, 0.6),
            run("badr", "released", 3, 0.9));

    @Test
    void aSummaryHasTheStudentIntervalOfTheMeanOverSeeds() {
        List<MethodSummary> summaries = Statistics.summarize(runs);
        assertThat(summaries).extracting(MethodSummary::method).containsExactly("naive", "badr");
        assertThat(summaries).extracting(MethodSummary::seeds).containsExactly(3, 3);
        Distribution badr = summaries.get(1).metrics().get("auc");
        assertThat(badr.mean()).isCloseTo(0.8, within(1e-12));
        assertThat(badr.median()).isEqualTo(0.9);
        double sd = Math.sqrt(0.03);
        assertThat(badr.sd()).isCloseTo(sd, within(1e-12));
        assertThat(badr.low()).isCloseTo(0.8 - T_2 * sd / Math.sqrt(3), within(1e-9));
        assertThat(badr.high()).isCloseTo(0.8 + T_2 * sd / Math.sqrt(3), within(1e-9));
    }

    @Test
    void aSingleSeedHasTheBootstrapIntervalOfItsRun() {
        Distribution naive =
                Statistics.summarize(runs.subList(0, 1)).get(0).metrics().get("auc");
        assertThat(naive).isEqualTo(new Distribution(0.5, 0.5, 0, 0.4, 0.6));
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleOnes() {
        List<Run> two = List.of(run("a", "paper", 1, 0.5), run("a", "paper", 2, 0.75));
        assertThat(Statistics.summarize(two).get(0).metrics().get("auc").median())
                .isEqualTo(0.625);
    }

    @Test
    void differencesArePairedBySeed() {
        List<PairedDifference> differences = Statistics.differences(runs, "naive");
        assertThat(differences).hasSize(1);
        PairedDifference difference = differences.get(0);
        assertThat(difference.method()).isEqualTo("badr:released");
        assertThat(difference.baseline()).isEqualTo("naive");
        // .1, .2, .3: mean .2, sd .1; a shift common to a seed's runs would cancel
        assertThat(difference.mean()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.low()).isCloseTo(0.2 - T_2 * 0.1 / Math.sqrt(3), within(1e-9));
        assertThat(difference.high()).isCloseTo(0.2 + T_2 * 0.1 / Math.sqrt(3), within(1e-9));
        assertThat(Statistics.differences(runs, "badr:released").get(0).mean()).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void oneSeedGivesNoDifference() {
        assertThat(Statistics.differences(runs.subList(0, 2), "naive")).isEmpty();
    }

    @Test
    void anUndefinedMetricOfARunMakesItsSummaryUndefined() {
        Distribution d = Statistics.summarize(
                        List.of(run("a", "paper", 1, Double.NaN), run("a", "paper", 2, 0.5), run("a", "paper", 3, 1)))
                .get(0)
                .metrics()
                .get("auc");
        assertThat(List.of(d.mean(), d.median(), d.sd(), d.low(), d.high())).containsOnly(Double.NaN);
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> Statistics.differences(runs, "badr"))
                .hasMessage("the baseline must be one of naive, badr:released, got 'badr'");
        assertThatThrownBy(() -> Statistics.summarize(List.of(runs.get(0), runs.get(0))))
                .hasMessage("naive has two runs with seed 1");
    }
}
