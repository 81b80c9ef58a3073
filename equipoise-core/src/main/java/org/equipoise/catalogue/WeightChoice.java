package org.equipoise.catalogue;

import java.util.List;
import org.equipoise.imputation.ImputationWeight;
import org.equipoise.imputation.MeanSquaredErrorReducing;

/**
 * An imputation weight in the catalogue.
 *
 * @param text what it is called in a summary
 * @param parameters what of the settings it reads
 * @param factory builds it
 */
record WeightChoice(String text, List<Parameter> parameters, Factory factory) {

    /** Builds a weight from settings. */
    interface Factory {
        ImputationWeight weight(Settings settings);
    }

    /** A weight without settings. */
    static WeightChoice fixed(String text, ImputationWeight weight) {
        return new WeightChoice(text, List.of(), settings -> weight);
    }

    /** The mixture of bias- and variance-reducing weights that {@link Parameters#ALPHA} sets. */
    static WeightChoice mixture(String text) {
        return new WeightChoice(
                text,
                List.of(Parameters.ALPHA),
                settings -> new MeanSquaredErrorReducing((float) settings.real(Parameters.ALPHA)));
    }

    ImputationWeight of(Settings settings) {
        return factory.weight(settings);
    }
}
