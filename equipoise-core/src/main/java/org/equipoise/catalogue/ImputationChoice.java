package org.equipoise.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.fit.FitData;
import org.equipoise.imputation.ConstantLabel;
import org.equipoise.imputation.ErrorObjective;
import org.equipoise.imputation.Imputation;
import org.equipoise.imputation.ImputationLoss;

/**
 * A way to impute errors that compositions choose from.
 *
 * @param word what it is called
 * @param reads what it is a function of
 * @param parameters what of the settings it reads
 * @param factory builds it
 */
record ImputationChoice(String word, Reads reads, List<Parameter> parameters, Factory factory) {

    /** What an imputation loss is a function of, beside errors and imputed errors. */
    enum Reads {
        /** Nothing. */
        ERRORS,
        /** The weights. */
        WEIGHTS,
        /** The weighted residual W (e − ê) of the estimate, whose bias or variance it reduces. */
        RESIDUAL
    }

    /** Builds it from settings, for given data. */
    interface Factory {
        Imputation imputation(Settings settings, FitData data);
    }

    /** One imputed label for all pairs. */
    static ImputationChoice constant(String word) {
        return new ImputationChoice(
                word,
                Reads.ERRORS,
                List.of(Parameters.RATIO, Parameters.PRIOR),
                (s, data) -> Imputation.untrained(new ConstantLabel(Pieces.prior(s, data))));
    }

    /** A net fitted to errors with a weight. */
    static ImputationChoice squares(String word, Reads reads, WeightChoice weight) {
        return learned(word, reads, weight.parameters(), s -> Forms.squares(weight.of(s)));
    }

    /** A net fitted to errors by an objective of its own. */
    static ImputationChoice fitted(String word, Reads reads, ErrorObjective objective) {
        return learned(word, reads, List.of(), s -> Forms.fitted(objective));
    }

    /** What it minimizes, for people. */
    String text() {
        return factory.imputation(Settings.standard(), Cells.smallest())
                .loss()
                .map(ImputationLoss::equation)
                .orElse("one label for all pairs: the setting " + Parameters.PRIOR.name());
    }

    private interface LossFactory {
        ImputationLoss loss(Settings settings);
    }

    private static ImputationChoice learned(String word, Reads reads, List<Parameter> own, LossFactory factory) {
        List<Parameter> parameters = new ArrayList<>(Forms.IMPUTATION);
        parameters.addAll(own);
        return new ImputationChoice(
                word, reads, List.copyOf(parameters), (s, data) -> Imputation.trained(factory.loss(s)));
    }
}
