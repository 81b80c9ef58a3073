package org.equipoise.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.estimator.MultipleRobust;
import org.equipoise.fit.MultipleModels;
import org.equipoise.fit.RefinedPropensity;
import org.equipoise.imputation.BiasReducing;
import org.equipoise.imputation.ImputationLoss;
import org.equipoise.imputation.ImputationWeight;
import org.equipoise.imputation.LabelFit;
import org.equipoise.imputation.MeanSquaredErrorReducing;
import org.equipoise.imputation.Reciprocal;
import org.equipoise.imputation.Unweighted;
import org.equipoise.imputation.VarianceReducing;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.method.Method;
import org.equipoise.method.WeightSource;
import org.equipoise.propensity.GeneralizedPropensity;
import org.equipoise.propensity.penalty.ResidualError;

/** Builds the recipes with several models or an outer loop that settings name. */
final class EnsemblePieces {
    /** What shapes the weights of propensities that are refined: a trained net, whatever {@link Parameters#PROPENSITY} names. */
    static final List<Parameter> REFINED_WEIGHTS = Stream.concat(
                    Stream.of(PenaltyParameters.NET, PenaltyParameters.CLIP, PenaltyParameters.CLIP_HIGH),
                    Forms.WEIGHTS.stream()
                            .filter(p -> !List.of(Parameters.PROPENSITY, Parameters.POPULARITY_POWER)
                                            .contains(p)
                                    && !PenaltyParameters.ALL.contains(p)
                                    && !RecalibrationParameters.ALL.contains(p)))
            .toList();

    /** What shapes the weights of candidates that are trained for calibration, on each of the nets there are. */
    static final List<Parameter> CALIBRATED_WEIGHTS = Stream.concat(
                    Stream.concat(
                            REFINED_WEIGHTS.stream().filter(p -> !p.equals(PenaltyParameters.NET)),
                            RecalibrationParameters.ALL.stream()),
                    Stream.of(
                            PenaltyParameters.BINS, PenaltyParameters.DECE_LAMBDA, PenaltyParameters.DECE_TEMPERATURE))
            .toList();

    private EnsemblePieces() {}

    static MultipleModels multipleModels(Settings s, MultipleRobust.Coefficients coefficients) {
        List<WeightSource> sources = new ArrayList<>(List.of(PropensityPieces.weights(s)));
        for (String word : s.words(EnsembleParameters.MR_PROPENSITIES)) {
            if (!word.equals(EnsembleParameters.NONE)) {
                sources.add(PropensityPieces.weights(s.with(Parameters.PROPENSITY.name(), word)));
            }
        }
        return multipleModels(s, coefficients, sources);
    }

    /** The same with candidates trained for calibration: one on each of the penalized nets. */
    static MultipleModels calibratedModels(Settings s, MultipleRobust.Coefficients coefficients) {
        Settings calibrated = s.with(Parameters.PROPENSITY.name(), "dece");
        return multipleModels(
                s,
                coefficients,
                Stream.of("additive", "mf")
                        .map(net -> PropensityPieces.weights(calibrated.with(PenaltyParameters.NET.name(), net)))
                        .toList());
    }

    private static MultipleModels multipleModels(
            Settings s, MultipleRobust.Coefficients coefficients, List<WeightSource> sources) {
        return new MultipleModels(
                new MultipleRobust(s.real(EnsembleParameters.MR_RIDGE), coefficients),
                sources,
                s.words(EnsembleParameters.MR_IMPUTATIONS).stream()
                        .map(word -> fit(s, weight(s, word)))
                        .toList(),
                new CrossEntropy(),
                Pieces.training(s));
    }

    private static ImputationLoss fit(Settings s, ImputationWeight weight) {
        return s.text(EnsembleParameters.MR_FIT).equals("labels") ? new LabelFit(weight) : Forms.squares(weight);
    }

    private static ImputationWeight weight(Settings s, String method) {
        return switch (method) {
            case "dr-jl" -> new Reciprocal();
            case "mrdr" -> new VarianceReducing();
            case "dr-bias" -> new BiasReducing();
            case "dr-mse" -> new MeanSquaredErrorReducing((float) s.real(Parameters.ALPHA));
            case "eib" -> new Unweighted();
            default -> throw new AssertionError(method);
        };
    }

    /** The method with its propensities refined between epochs. */
    static RefinedPropensity refined(Settings s, Method method, ResidualError.Part variance) {
        return new RefinedPropensity(
                method,
                PropensityPieces.unpenalized(s),
                new GeneralizedPropensity(
                        PropensityPieces.penaltyClip(s),
                        s.real(EnsembleParameters.GPL_LAMBDA),
                        s.real(EnsembleParameters.GPL_BETA),
                        variance),
                new RefinedPropensity.Turns(
                        s.whole(EnsembleParameters.GPL_FIT_EPOCHS), s.whole(EnsembleParameters.GPL_PROPENSITY_EPOCHS)),
                Pieces.training(s));
    }
}
