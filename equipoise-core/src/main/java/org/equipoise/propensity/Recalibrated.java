package org.equipoise.propensity;

import java.util.List;
import java.util.Optional;
import org.equipoise.Check;
import org.equipoise.calibration.CalibrationMap;
import org.equipoise.calibration.CalibrationRows;
import org.equipoise.calibration.Calibrator;
import org.equipoise.calibration.LogOdds;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.population.TargetHoldout;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Curve;
import org.equipoise.schedule.EpochListener;
import org.equipoise.scorer.UserFactors;

/**
 * Any propensities, recalibrated on rows that they were not fitted to: a simple random sample of D, observed or not, is held out; the base is fitted to
 * the rest of D, the calibrator to the sample, with o as the outcome. A random sample of D has the observed share of D, so calibrated propensities are
 * right on average; a sample that is richer in observed rows would make them too large.
 *
 * @param base must know the propensity of any pair: naive Bayes and given propensities do not
 * @param calibrator fitted to the log-odds of the sample
 * @param share of D held out, in (0, 1)
 * @param mostRows held out, however large D is
 */
public record Recalibrated(PropensityLearner base, Calibrator calibrator, double share, int mostRows)
        implements PropensityLearner {

    public Recalibrated {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of D to recalibrate on must be in (0, 1), got " + share);
        }
        Check.atLeast("rows to recalibrate on", mostRows, 1);
    }

    @Override
    public boolean needsUniform() {
        return base.needsUniform();
    }

    @Override
    public Propensity fit(
            Population population, Optional<Interactions> uniform, Seed seed, Workers workers, EpochListener listener) {
        int count = (int) Math.min(mostRows, Math.max(1, (long) (share * population.size())));
        TargetHoldout split = TargetHoldout.of(population, count, seed.child("recalibration/rows"));
        checkBothOutcomes(split);
        Propensity fitted = base.fit(split.rest(), uniform, seed, workers, listener);
        if (!fitted.knownForAllPairs()) {
            throw new IllegalArgumentException(
                    "recalibration needs the propensities of pairs that were not observed, which " + base
                            + " does not give");
        }
        float[] logit = new float[count];
        fitted.ofPairs(split.held(), logit);
        for (int k = 0; k < count; k++) {
            logit[k] = LogOdds.of(logit[k]);
        }
        CalibrationRows rows = CalibrationRows.of(split.held(), logit, split.observed());
        UserFactors factors = fitted.net().map(UserFactors::of).orElse(UserFactors.none());
        return new Fitted(fitted, calibrator.fit(rows, factors, seed.child("recalibration")));
    }

    private static void checkBothOutcomes(TargetHoldout split) {
        int observed = 0;
        for (float o : split.observed()) {
            observed += o == 1 ? 1 : 0;
        }
        int rows = split.held().size();
        if (!(observed > 0 && observed < rows)) {
            throw new IllegalArgumentException("recalibration needs observed and unobserved rows among the " + rows
                    + " rows of D held out for it, but " + observed + " of them are observed; hold more of them out");
        }
    }

    /** The base's propensities through the map. */
    private static final class Fitted implements PairPropensity {
        private final Propensity base;
        private final CalibrationMap map;

        Fitted(Propensity base, CalibrationMap map) {
            this.base = base;
            this.map = map;
        }

        @Override
        public void ofPairs(Pairs pairs, float[] propensity) {
            base.ofPairs(pairs, propensity);
            for (int k = 0; k < pairs.size(); k++) {
                propensity[k] = (float) map.of(pairs.user(k), pairs.item(k), LogOdds.of(propensity[k]));
            }
        }

        @Override
        public List<Curve> curves() {
            return base.curves();
        }

        @Override
        public int epochs() {
            return base.epochs();
        }

        @Override
        public long skippedBatches() {
            return base.skippedBatches();
        }
    }
}
