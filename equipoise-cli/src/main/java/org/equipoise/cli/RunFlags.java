package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.metric.Convention;
import org.equipoise.metric.Metric;
import org.equipoise.metric.Metrics;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Flags about how scores are measured and what runs them. */
final class RunFlags {
    private static final String METRICS = "auc,ndcg@5,recall@5";

    @Mixin
    private ThreadFlags threads;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            defaultValue = "skip",
            description = "How users without positives, K and ties count: badr, cbpl, ips-v2 or skip (default:"
                    + " ${DEFAULT-VALUE}).")
    private String convention;

    @Option(
            names = "--metrics",
            paramLabel = "A,B",
            description =
                    "auc, user-auc, logloss, brier, ece, ndcg@K, recall@K, precision@K, f1@K (default: the preset's, else "
                            + METRICS + "). The first is what training stops on.")
    private String metrics;

    @Option(
            names = "--cold-start",
            paramLabel = "POLICY",
            defaultValue = "error",
            description =
                    "Rows whose user or item training never saw: error ends the run, nan scores them NaN, drop leaves"
                            + " them out, mean scores the unknown user (item) as one whose parameters are the mean of all known"
                            + " ones (default: ${DEFAULT-VALUE}).")
    private String coldStart;

    /** Looks at every flag, for commands that read some late or not at all. */
    void check() {
        threads();
        convention();
        metrics(Optional.empty());
        coldStart();
    }

    int threads() {
        return threads.threads();
    }

    Convention convention() {
        return Convention.parse(convention);
    }

    String conventionName() {
        return convention;
    }

    List<Metric> metrics(Optional<Preset> preset) {
        return metrics == null
                ? Metrics.parseAll(preset.flatMap(Preset::metrics).orElse(METRICS))
                : Blame.on("--metrics " + metrics, () -> Metrics.parseAll(metrics));
    }

    ColdStart coldStart() {
        return ColdStart.parse(coldStart);
    }
}
