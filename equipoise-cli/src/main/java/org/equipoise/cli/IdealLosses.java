package org.equipoise.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.equipoise.experiment.ExperimentListener;
import org.equipoise.experiment.Run;
import org.equipoise.experiment.Statistics;
import org.equipoise.experiment.TruthComparison;
import org.equipoise.fit.Fit;
import org.equipoise.schedule.EpochListener;
import org.equipoise.simulation.ScorerCells;
import org.equipoise.simulation.Simulation;

/** Measures every fitted model against the truth as it comes, and passes the rest on. */
final class IdealLosses implements ExperimentListener {
    private static final int MOST_CELLS = 1_000_000;

    private final Simulation simulation;
    private final ExperimentListener next;
    private final Map<String, Map<Long, Double>> losses = new ConcurrentHashMap<>();

    IdealLosses(Simulation simulation, ExperimentListener next) {
        this.simulation = simulation;
        this.next = next;
    }

    @Override
    public EpochListener ofRun(String method, long seed) {
        return next.ofRun(method, seed);
    }

    @Override
    public void fitted(String method, long seed, Fit fit) {
        int items = simulation.world().items();
        ScorerCells scores = new ScorerCells(fit.scorer(), fit.theta(), items);
        double loss = simulation.idealLoss(scores, MOST_CELLS).mean();
        losses.computeIfAbsent(method, m -> new ConcurrentHashMap<>()).put(seed, loss);
        next.fitted(method, seed, fit);
    }

    @Override
    public void finished(Run run) {
        next.finished(run);
    }

    /** The methods in the order of their runs against the reference. */
    TruthComparison comparison(List<Run> runs, String reference) {
        Map<String, Map<Long, Double>> ordered = new LinkedHashMap<>();
        runs.forEach(run -> ordered.put(Statistics.name(run), new TreeMap<>(losses.get(Statistics.name(run)))));
        return TruthComparison.of("log-loss over all pairs", reference, ordered);
    }
}
