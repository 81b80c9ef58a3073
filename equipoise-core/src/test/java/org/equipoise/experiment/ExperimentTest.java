package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.equipoise.SimulatedRatings;
import org.equipoise.catalogue.Variant;
import org.equipoise.experiment.Experiment.Spread;
import org.equipoise.fit.FitData;
import org.equipoise.metric.Auc;
import org.equipoise.metric.Convention;
import org.equipoise.metric.LogLoss;
import org.equipoise.metric.Ndcg;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

final class ExperimentTest {
    private static final SimulatedRatings RATINGS = new SimulatedRatings(40, 30, 1, new Seed(20_261_401));
    private static final Map<String, String> SHORT =
            Map.of("epochs", "3", "batch", "64", "propensity.epochs", "2", "factors", "4");

    private static Experiment experiment() {
        FitData data = RATINGS.data(RATINGS.grid());
        return new Experiment(
                List.of(
                        MethodChoice.parse("positives", Map.of()),
                        MethodChoice.parse("dr-jl", SHORT),
                        MethodChoice.parse("badr:released", SHORT)),
                List.of(2024L, 2025L),
                data,
                RATINGS.uniform("test", 0.3),
                List.of(new Auc(), new Ndcg(5), new LogLoss()),
                Convention.skip(),
                0.25);
    }

    @Test
    void bothSpreadsAndAnyNumberOfThreadsGiveTheSameMetricsInTheSameOrder() {
        List<Run> expected = experiment().run(1, Spread.INSIDE_RUNS, ExperimentListener.silent());
        for (Spread spread : Spread.values()) {
            for (int threads : new int[] {1, 2, 4}) {
                List<Run> runs = experiment().run(threads, spread, ExperimentListener.silent());
                assertThat(runs).hasSameSizeAs(expected);
                for (int k = 0; k < runs.size(); k++) {
                    Run run = runs.get(k);
                    Run same = expected.get(k);
                    assertThat(run.method()).isEqualTo(same.method());
                    assertThat(run.seed()).isEqualTo(same.seed());
                    assertThat(run.metrics()).isEqualTo(same.metrics());
                    assertThat(run.intervals()).isEqualTo(same.intervals());
                    assertThat(run.curves()).isEqualTo(same.curves());
                    assertThat(run.weights()).isEqualTo(same.weights());
                    assertThat(run.epochs()).isEqualTo(same.epochs());
                }
            }
        }
    }

    @Test
    void runsAreMethodsBySeedsWithTheirMetricsSecondsAndEpochs() {
        List<Run> runs = experiment().run(2, Spread.OVER_RUNS, ExperimentListener.silent());
        assertThat(runs)
                .extracting(run -> run.method() + ":" + run.variant() + " " + run.seed())
                .containsExactly(
                        "positives:paper 2024",
                        "positives:paper 2025",
                        "dr-jl:paper 2024",
                        "dr-jl:paper 2025",
                        "badr:released 2024",
                        "badr:released 2025");
        for (Run run : runs) {
            assertThat(run.metrics().keySet()).containsExactlyInAnyOrder("auc", "ndcg@5", "logloss");
            assertThat(run.seconds().keySet())
                    .containsExactlyInAnyOrder("load", "propensity", "fit", "evaluate", "total");
            assertThat(run.seconds().get("total"))
                    .isGreaterThanOrEqualTo(0.25 + run.seconds().get("fit"));
            assertThat(run.weights().isPresent()).isEqualTo(!run.method().equals("positives"));
            assertThat(run.epochs().get("fit")).isEqualTo(run.method().equals("positives") ? 0 : 3);
        }
        assertThat(runs.get(0).metrics()).isEqualTo(runs.get(1).metrics());
        assertThat(runs.get(2).metrics()).isNotEqualTo(runs.get(3).metrics());
    }

    @Test
    void everyRunIsHeardOf() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        ExperimentListener listener = new ExperimentListener() {
            @Override
            public EpochListener ofRun(String method, long seed) {
                heard.add("start " + method + " " + seed);
                return EpochListener.silent();
            }

            @Override
            public void finished(Run run) {
                heard.add("end " + run.method() + " " + run.seed());
            }
        };
        experiment().run(2, Spread.OVER_RUNS, listener);
        assertThat(heard)
                .hasSize(12)
                .contains("start badr:released 2025", "end badr 2025", "start positives 2024", "end dr-jl 2024");
    }

    @Test
    void smallLogsAreSpreadOverRunsAndASingleRunIsNot() {
        FitData data = RATINGS.data(RATINGS.grid());
        assertThat(Spread.fitting(data, 5)).isEqualTo(Spread.OVER_RUNS);
        assertThat(Spread.fitting(data, 1)).isEqualTo(Spread.INSIDE_RUNS);
    }

    @Test
    void aChoiceIsReadFromItsIdAndVariant() {
        assertThat(MethodChoice.parse("dr-jl", Map.of()).variant()).isEqualTo(Variant.PAPER);
        assertThat(MethodChoice.parse("badr:released", Map.of()).variant()).isEqualTo(Variant.RELEASED);
        assertThat(MethodChoice.parse("badr:Corrected", Map.of()).name()).isEqualTo("badr:corrected");
        assertThat(MethodChoice.parse("badr:paper", Map.of()).name()).isEqualTo("badr");
    }

    @Test
    void whatIsUnknownInAChoiceIsRefusedWithASuggestion() {
        refused("bdr", Map.of(), "unknown method 'bdr': did you mean");
        refused("badr:relased", Map.of(), "unknown variant 'relased': did you mean released?");
        refused("dr-jl:corrected", Map.of(), "method dr-jl has no variant \"corrected\"");
        refused("dr-jl", Map.of("lrr", "1"), "unknown parameter 'lrr': did you mean lr?");
        refused("dr-jl", Map.of("batch", "0"), "batch must be at least 1, got 0");
    }

    private static void refused(String text, Map<String, String> changes, String message) {
        assertThatThrownBy(() -> MethodChoice.parse(text, changes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
