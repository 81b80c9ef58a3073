package org.equipoise.cli;

import java.util.List;
import java.util.Optional;
import org.equipoise.data.Role;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.experiment.ValidationMetric;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Validation;
import org.equipoise.population.Holdout;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;

/** Reads what fits may see. */
final class FitDataLoader {
    private static final double HELD_OUT = 0.1;

    private FitDataLoader() {}

    /**
     * Training, uniform and validation rows; where there are no validation rows and a method needs some, a tenth of the observed
     * training rows is held out for all methods.
     *
     * @param seed what the held-out rows are drawn from
     */
    static FitData load(
            Loader loader,
            List<MethodChoice> methods,
            ValidationMetric score,
            ColdStart coldStart,
            long seed,
            Notes notes) {
        Population population = loader.population();
        Optional<Interactions> uniform = loader.optional(Role.UNIFORM, coldStart);
        Optional<Interactions> rows = loader.optional(Role.VALIDATION, coldStart);
        FitData data = new FitData(population, uniform, rows.map(r -> new Validation(r, score)));
        if (rows.isPresent() || methods.stream().noneMatch(m -> m.recipe(data).needsValidation())) {
            return data;
        }
        Holdout split = Holdout.of(population, HELD_OUT, new Seed(seed).child("held-out validation"));
        notes.add("no --validation: stopping on " + split.held().size()
                + " observed training rows, drawn at random and held out");
        return new FitData(split.rest(), uniform, Optional.of(new Validation(split.held(), score)));
    }
}
