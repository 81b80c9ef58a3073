package org.equipoise.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.diagnostic.Calibration.Source;
import org.equipoise.population.Population;
import org.equipoise.propensity.Binning;
import org.equipoise.propensity.Propensity;
import org.equipoise.random.Seed;

/**
 * What only a propensity that is known for all pairs can tell.
 *
 * @param sampled rows of D that were looked at
 * @param clippedLow how many of them the lower clip bound raised
 * @param clippedHigh how many the upper clip bound lowered
 * @param positivity of the unclipped propensities
 * @param calibration on the rows held out, or on the sample if there are none
 * @param selection on the rows held out
 * @param balance of φ = 1, of the activity of users and items, and of the given features
 * @param errors of estimates of a model's loss, if one is given
 */
public record TargetDiagnosis(
        int sampled,
        int clippedLow,
        int clippedHigh,
        Positivity positivity,
        Calibration calibration,
        Optional<Selection> selection,
        List<FeatureBalance> balance,
        Optional<ErrorDiagnosis> errors) {

    public TargetDiagnosis {
        balance = List.copyOf(balance);
    }

    static TargetDiagnosis of(Question question, Settings settings, Seed seed) {
        Population population = question.population();
        Propensity propensity = question.propensity();
        TargetRows rows = TargetRows.sample(population, settings.sample(), seed.child("sample"));
        Exposures raw = rows.exposures(propensity);
        Exposures clipped = raw.clip(settings.clip().low(), settings.clip().high());
        Optional<Exposures> held = question.heldOut().map(h -> h.exposures(propensity)
                .clip(settings.clip().low(), settings.clip().high()));
        Calibration calibration = Calibration.of(
                held.orElse(clipped), held.isPresent() ? Source.HELD_OUT : Source.FITTED, settings.bins());
        return new TargetDiagnosis(
                rows.size(),
                clipped.clippedLow(),
                clipped.clippedHigh(),
                Positivity.of(population, rows, raw, settings.practicalShare() * population.density()),
                calibration,
                held.map(h -> Selection.of(h, population.density())),
                balance(question, rows, clipped, settings),
                question.model().map(model -> errors(question, model, rows, clipped, held, settings)));
    }

    private static ErrorDiagnosis errors(
            Question question,
            JudgedModel model,
            TargetRows rows,
            Exposures clipped,
            Optional<Exposures> held,
            Settings settings) {
        boolean onHeld = held.isPresent() && model.truth().isEmpty();
        return ErrorDiagnosis.of(
                model,
                onHeld ? question.heldOut().orElseThrow() : rows,
                onHeld ? held.orElseThrow() : clipped,
                question.meanLabel(),
                settings.bins(),
                question.population().size());
    }

    private static List<FeatureBalance> balance(
            Question question, TargetRows rows, Exposures exposures, Settings settings) {
        Bins bins = Bins.of(exposures, Binning.equalWidth(settings.bins()));
        List<FeatureBalance> balance = new ArrayList<>();
        balance.add(FeatureBalance.one(exposures, bins));
        balance.add(FeatureBalance.of(new Activity(question.population()), rows, exposures, bins));
        for (PairFeatures phi : question.features()) {
            balance.add(FeatureBalance.of(phi, rows, exposures, bins));
        }
        return balance;
    }
}
