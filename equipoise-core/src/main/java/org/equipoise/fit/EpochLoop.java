package org.equipoise.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.Divergence;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.schedule.EpochListener;
import org.equipoise.schedule.Stopping;

/** Epochs until a stopping rule ends them, with the validation score after each and the parameters that the rule keeps. */
final class EpochLoop {

    /** What is repeated. */
    interface Epoch {

        /** Trains for the numbered epoch, from 0, and gives the loss to monitor. */
        double run(int number);
    }

    private final String phase;
    private final Stopping stopping;
    private final Optional<Validation> validation;
    private final Workers workers;
    private final EpochListener listener;
    private final List<Double> monitored = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();

    /** @param phase what listeners are told these epochs are of */
    EpochLoop(
            String phase, Stopping stopping, Optional<Validation> validation, Workers workers, EpochListener listener) {
        if (stopping.needsValidation() && validation.isEmpty()) {
            throw new IllegalArgumentException(
                    stopping + " stops on validation rows, but there are none (give --validation)");
        }
        this.phase = phase;
        this.stopping = stopping;
        this.validation = validation;
        this.workers = workers;
        this.listener = listener;
    }

    /**
     * Runs to the end.
     *
     * @param prediction the net whose scores are validated
     * @param nets those that go back to the parameters that the rule kept, if it kept any
     */
    void run(Net prediction, List<Net> nets, Epoch epoch) {
        Stopping.Monitor monitor = stopping.start();
        List<float[]> kept = new ArrayList<>();
        Stopping.Verdict verdict = Stopping.Verdict.CONTINUE;
        while (verdict != Stopping.Verdict.STOP && epochs() < stopping.maxEpochs()) {
            double loss = once(epoch);
            double score = validationScore(prediction);
            listener.epoch(phase, epochs(), stopping.maxEpochs(), loss, score);
            listener.trained(phase, epochs(), prediction::fitted);
            verdict = monitor.after(loss, score);
            if (verdict == Stopping.Verdict.KEEP) {
                keep(nets, kept);
            }
        }
        for (int k = 0; k < kept.size(); k++) {
            System.arraycopy(kept.get(k), 0, nets.get(k).theta(), 0, kept.get(k).length);
        }
    }

    /** Copies the nets' parameters, into the arrays of the copies before if there are any: a large net has no room for a third one. */
    private static void keep(List<Net> nets, List<float[]> kept) {
        if (kept.isEmpty()) {
            nets.forEach(net -> kept.add(net.theta().clone()));
        } else {
            for (int k = 0; k < kept.size(); k++) {
                System.arraycopy(nets.get(k).theta(), 0, kept.get(k), 0, kept.get(k).length);
            }
        }
    }

    /** One epoch, whatever the stopping rule says; gives its loss. */
    double once(Epoch epoch) {
        double loss = epoch.run(epochs());
        monitored.add(loss);
        return loss;
    }

    /** NaN where the stopping rule does not ask: a score of every epoch costs as much as some of them. */
    private double validationScore(Net prediction) {
        if (!stopping.needsValidation()) {
            return Double.NaN;
        }
        Validation rows = validation.orElseThrow();
        Pairs pairs = rows.rows().pairs();
        float[] logit = new float[pairs.size()];
        prediction.scorer().forward(prediction.theta(), pairs, logit, workers);
        Divergence.checkScores(logit, "validation", prediction.name(), epochs(), prediction.theta());
        double score = rows.score().of(rows.rows(), logit);
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException(
                    "the validation score must be a number to stop on, got NaN: it is undefined on these "
                            + rows.rows().size() + " validation rows");
        }
        scores.add(score);
        return score;
    }

    /** Epochs done. */
    int epochs() {
        return monitored.size();
    }

    /** The monitored losses, one an epoch. */
    List<Double> monitored() {
        return monitored;
    }

    /** The validation scores, one an epoch; none where the stopping rule does not ask. */
    List<Double> scores() {
        return scores;
    }
}
