package org.equipoise.diagnostic;

import java.util.Locale;
import java.util.Optional;
import org.equipoise.diagnostic.LabelShift.UniformMean;
import org.equipoise.diagnostic.Verdict.CannotJudge;
import org.equipoise.diagnostic.Verdict.LikelyHelps;
import org.equipoise.diagnostic.Verdict.LikelyHurts;

/** The rules of {@link Verdict}, one method each, in their order. */
record Rules(WeightDistribution weights, LabelShift labels, Optional<Selection> selection) {
    private static final int FEWEST_ROWS = 100;
    private static final double FEWEST_EFFECTIVE_ROWS = 30;
    private static final double CLEARLY = 3;

    /** Propensities fitted to the log move its mean label by up to about 3 standard errors where nothing selects: they undo chance, too. */
    private static final double BEYOND_CHANCE_OF_THE_FIT = 4;

    private static final double NOTICEABLY = 2;

    Verdict verdict() {
        return tooFewRows()
                .or(this::tooFewEffectiveRows)
                .or(this::againstUniform)
                .or(this::nothingHeldOut)
                .or(this::noSelection)
                .or(this::labelsDoNotMove)
                .or(this::costExceedsGain)
                .orElseGet(this::helps);
    }

    private Optional<Verdict> tooFewRows() {
        return when(
                weights.rows() < FEWEST_ROWS,
                new CannotJudge(
                        text("%d observed rows are fewer than %d", weights.rows(), FEWEST_ROWS), weights.rows()));
    }

    private Optional<Verdict> tooFewEffectiveRows() {
        double effective = weights.effectiveSampleSize();
        return when(
                effective < FEWEST_EFFECTIVE_ROWS,
                new LikelyHurts(
                        text(
                                "the weights make %d observed rows worth %.1f, fewer than %.0f: clip the propensities",
                                weights.rows(), effective, FEWEST_EFFECTIVE_ROWS),
                        effective));
    }

    private Optional<Verdict> againstUniform() {
        return labels.uniform().flatMap(this::againstUniform);
    }

    private Optional<Verdict> againstUniform(UniformMean uniform) {
        double before = labels.observedMean() - uniform.mean();
        double after = labels.weightedMean() - uniform.mean();
        // On one side of the uniform mean its error cancels from the comparison; across it, it counts twice.
        double shared = before * after > 0 ? 0 : 2 * uniform.standardError();
        double error = Math.sqrt(square(labels.standardError()) + square(shared));
        double closer = Math.abs(before) - Math.abs(after);
        String means = text(
                "the mean label is %.4f observed, %.4f weighted, %.4f in the uniform sample (standard error %.4f): ",
                labels.observedMean(), labels.weightedMean(), uniform.mean(), uniform.standardError());
        double observedError = Math.sqrt(square(uniform.standardError()) + labels.variance() / weights.rows());
        return when(closer > CLEARLY * error, new LikelyHelps(means + "weighting brings it closer", closer))
                .or(() -> when(closer < -CLEARLY * error, new LikelyHurts(means + "weighting takes it away", closer)))
                .or(() -> when(
                        Math.abs(before) < NOTICEABLY * observedError,
                        new LikelyHurts(means + "there is no bias to remove", before)));
    }

    private Optional<Verdict> nothingHeldOut() {
        return when(
                selection.isEmpty(),
                new CannotJudge("with 0 rows held out, selection cannot be told from what was fitted to noise", 0));
    }

    private Optional<Verdict> noSelection() {
        return selection.filter(s -> s.z() < CLEARLY).map(this::noSelection);
    }

    private Verdict noSelection(Selection seen) {
        String found = text(
                "on %d rows held out the propensity tells observed from unobserved at z = %.2f, below %.0f",
                seen.rows(), seen.z(), CLEARLY);
        return Math.abs(labels.z()) < BEYOND_CHANCE_OF_THE_FIT
                ? new LikelyHurts("no selection detected: " + found + ", so weighting can only add variance", seen.z())
                : new CannotJudge(
                        found + text(", yet weighting moves the mean label at z = %.2f: hold out more", labels.z()),
                        seen.z());
    }

    private Optional<Verdict> labelsDoNotMove() {
        return when(
                Math.abs(labels.z()) < CLEARLY,
                new CannotJudge(
                        text(
                                "weighting moves the mean label from %.4f to %.4f, z = %.2f, below %.0f: what is selected is"
                                        + " not what is liked",
                                labels.observedMean(), labels.weightedMean(), labels.z(), CLEARLY),
                        labels.z()));
    }

    /** The mean squared error of the mean label that weighting takes away, over what it adds. */
    private double gainOverCost() {
        double added = labels.variance() * (1 / weights.effectiveSampleSize() - 1.0 / weights.rows());
        return square(labels.weightedMean() - labels.observedMean()) / added;
    }

    private Optional<Verdict> costExceedsGain() {
        double ratio = gainOverCost();
        return when(
                ratio < 1,
                new LikelyHurts(
                        text(
                                "the squared shift of the mean label is %.2f times the variance that weighting adds"
                                        + " (effective share %.3f)",
                                ratio, weights.effectiveShare()),
                        ratio));
    }

    private Verdict helps() {
        return new LikelyHelps(
                text(
                        "selection is real and related to the label: weighting moves its mean from %.4f to %.4f, z = %.2f,"
                                + " a squared shift %.1f times the variance it adds",
                        labels.observedMean(), labels.weightedMean(), labels.z(), gainOverCost()),
                labels.z());
    }

    private static double square(double x) {
        return x * x;
    }

    private static Optional<Verdict> when(boolean applies, Verdict verdict) {
        return applies ? Optional.of(verdict) : Optional.empty();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
