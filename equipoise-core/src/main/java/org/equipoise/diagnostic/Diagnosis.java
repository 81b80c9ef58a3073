package org.equipoise.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.weight.Clip;

/**
 * Everything there is to know about the propensities of a log before training.
 *
 * @param target |D|
 * @param observed n_O
 * @param clippedRows observed rows that a clip bound touched
 * @param weights of the observed rows, clipped
 * @param clipPath what other lower bounds would do, from .01 to 1 times the observed share; empty if an observed row has propensity 0,
 *     whose weight has no finite share
 * @param labels how weighting shifts the mean label
 * @param rows what a sample of D says, if the propensity is known for all pairs
 * @param verdict whether debiasing with these propensities is likely to help
 */
public record Diagnosis(
        long target,
        int observed,
        int clippedRows,
        WeightDistribution weights,
        List<ClipEffect> clipPath,
        LabelShift labels,
        Optional<TargetDiagnosis> rows,
        Verdict verdict) {

    public Diagnosis {
        clipPath = List.copyOf(clipPath);
    }

    /**
     * @param seed the sample of D is drawn from it
     * @throws IllegalArgumentException if no row is observed, or the propensity of an observed row is 0 and no clip bound raises it
     */
    public static Diagnosis of(Question question, Settings settings, Seed seed) {
        Interactions observed = question.population().observed();
        Exposures raw = observedExposures(question, observed);
        Clip clip = settings.clip();
        Exposures clipped = raw.clip(clip.low(), clip.high());
        double[] weights = clipped.observedWeights();
        WeightDistribution distribution = WeightDistribution.of(weights);
        LabelShift labels = LabelShift.of(observed, weights, question.uniform());
        Optional<TargetDiagnosis> rows = question.propensity().knownForAllPairs()
                ? Optional.of(TargetDiagnosis.of(question, settings, seed))
                : Optional.empty();
        return new Diagnosis(
                question.population().size(),
                observed.size(),
                clipped.clippedLow() + clipped.clippedHigh(),
                distribution,
                clipPath(raw, question.population().density()),
                labels,
                rows,
                Verdict.of(distribution, labels, rows));
    }

    /** A propensity fitted to a part of the log knows the rows by their pairs; one given for observed rows by their order. */
    private static Exposures observedExposures(Question question, Interactions observed) {
        double[] propensity;
        if (question.propensity().knownForAllPairs()) {
            propensity = TargetRows.propensities(question.propensity(), observed.pairs());
        } else {
            float[] given = new float[observed.size()];
            question.propensity().ofObserved(observed, given);
            propensity = new double[given.length];
            Arrays.setAll(propensity, k -> given[k]);
        }
        boolean[] flags = new boolean[propensity.length];
        Arrays.fill(flags, true);
        return Exposures.of(propensity, flags);
    }

    private static List<ClipEffect> clipPath(Exposures raw, double density) {
        boolean finite = Arrays.stream(raw.propensities()).allMatch(p -> p > 0);
        if (!finite) {
            return List.of();
        }
        double[] bounds =
                Arrays.stream(ClipEffect.MULTIPLES).map(m -> m * density).toArray();
        return ClipEffect.path(raw.observedWeights(), bounds);
    }
}
