package org.equipoise.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.catalogue.ImputationChoice.Reads;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;
import org.equipoise.imputation.Imputation;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.method.Method;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.regularizer.NoPenalty;

/** An estimator with a way to impute errors or none: what of a method a composition chooses beside its propensities. */
record Cells(EstimatorChoice estimator, Optional<ImputationChoice> imputation) {

    /** Every pair of them, with meaning or without. */
    static Stream<Cells> all() {
        return Composables.estimators().stream().flatMap(estimator -> Stream.concat(
                        Stream.of(Optional.<ImputationChoice>empty()),
                        Composables.imputations().stream().map(Optional::of))
                .map(imputation -> new Cells(estimator, imputation)));
    }

    /** Those that a method of the catalogue is made of, if it is made of nothing else. */
    static Optional<Cells> of(CatalogueEntry entry) {
        FitData data = smallest();
        Settings s = entry.settings(Variant.PAPER, Map.of());
        Recipe recipe = entry.recipe(Variant.PAPER, Map.of(), data);
        return all().filter(cells -> cells.meaningful() && cells.recipe(s, data).equals(recipe))
                .findFirst();
    }

    /** The smallest data there are: pieces can only be compared once what settings leave to the data is known. */
    static FitData smallest() {
        Interactions row = Interactions.of(new int[] {0}, new int[] {0}, new float[] {1});
        return new FitData(new Grid(1, 1, row), Optional.empty(), Optional.empty());
    }

    Cells with(EstimatorChoice other) {
        return new Cells(other, imputation);
    }

    Cells with(ImputationChoice other) {
        return new Cells(estimator, Optional.of(other));
    }

    /** Whether propensities have any effect. */
    boolean weighs() {
        return estimator.estimator().usesWeights()
                || imputation.map(i -> i.reads() != Reads.ERRORS).orElse(false);
    }

    /** Whether they have a meaning together. */
    boolean meaningful() {
        return estimator.estimator().usesImputation() == imputation.isPresent() && !lacksResidual();
    }

    private boolean lacksResidual() {
        return imputation.map(i -> i.reads() == Reads.RESIDUAL).orElse(false)
                && !estimator.estimator().usesWeights();
    }

    /** Why they have no meaning together, for people. */
    String objection() {
        if (imputation.isEmpty()) {
            return subject() + " imputes errors and needs an imputation: one of " + fittingImputations();
        }
        String word = imputation.orElseThrow().word();
        return estimator.estimator().usesImputation()
                ? "imputation " + word + " reduces the error of a weighted residual W (e - e^), which " + subject()
                        + " does not have: choose one of " + fittingImputations()
                : subject() + " imputes nothing, so imputation " + word
                        + " would be idle: leave it out, or choose an estimator that imputes";
    }

    private String fittingImputations() {
        return String.join(", ", Composables.imputationsFor(estimator.word()));
    }

    private String subject() {
        return "estimator " + estimator.word();
    }

    /** What of the settings the method reads. */
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(Forms.NET);
        if (weighs()) {
            parameters.addAll(Forms.WEIGHTS);
        }
        imputation.ifPresent(choice -> parameters.addAll(choice.parameters()));
        return List.copyOf(parameters);
    }

    /** The method they make with the propensities of the settings. */
    Recipe recipe(Settings s, FitData data) {
        Imputation imputed =
                imputation.map(i -> i.factory().imputation(s, data)).orElseGet(Imputation::none);
        Method method = new Method(
                weighs() ? Optional.of(PropensityPieces.weights(s)) : Optional.empty(),
                estimator.estimator(),
                imputed,
                new CrossEntropy(),
                new NoPenalty(),
                estimator.schedule(imputed.error().learned()));
        return new Recipe.Trained(method, Pieces.training(s));
    }

    /** Their words, for people. */
    String text() {
        return subject() + imputation.map(i -> ", imputation " + i.word()).orElse("");
    }
}
