package org.equipoise.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.estimator.LossEstimator;
import org.equipoise.imputation.ImputationLoss;
import org.equipoise.imputation.ImputedError;
import org.equipoise.loss.PointwiseLoss;
import org.equipoise.propensity.PropensityLearner;
import org.equipoise.regularizer.Regularizer;
import org.equipoise.reweighting.BatchWeights;
import org.equipoise.schedule.Phase;
import org.equipoise.schedule.Schedule;
import org.equipoise.schedule.Step;
import org.equipoise.weight.Clip;
import org.equipoise.weight.Inverse;
import org.equipoise.weight.WeightTransform;

/**
 * A debiased learning method: everything but the data, the nets, the optimizers and the seed.
 *
 * @param propensity where propensities come from; empty if the method does not weight
 * @param clip bounds on them
 * @param transform the weight of an observed row as a function of its clipped propensity
 * @param batchWeights how those weights are replaced batch by batch; empty if they are not
 * @param estimator of the ideal loss
 * @param imputedError ê
 * @param imputationLoss what the imputation net is trained with; empty if there is no such net
 * @param loss ℓ, for errors and imputed errors
 * @param regularizer penalty on the prediction net beside weight decay
 * @param schedule which net moves when
 */
public record Method(
        Optional<PropensityLearner> propensity,
        Clip clip,
        WeightTransform transform,
        Optional<BatchWeights> batchWeights,
        LossEstimator estimator,
        ImputedError imputedError,
        Optional<ImputationLoss> imputationLoss,
        PointwiseLoss loss,
        Regularizer regularizer,
        Schedule schedule) {

    public Method {
        boolean imputes = schedule.phases().stream()
                .anyMatch(p ->
                        p.steps().contains(Step.IMPUTATION) || p.start() == Phase.Start.COPY_PREDICTION_TO_IMPUTATION);
        if (imputes != imputationLoss.isPresent() || imputes != imputedError.learned()) {
            throw new IllegalArgumentException(
                    "a learned imputed error, an imputation loss and an imputation step go together, got "
                            + imputedError + ", " + imputationLoss + ", " + schedule);
        }
        if (batchWeights.isPresent() && propensity.isEmpty()) {
            throw new IllegalArgumentException(
                    "weights found in each batch start from those of a propensity, but there is none beside "
                            + batchWeights.get());
        }
        if (batchWeights.isPresent()
                && !batchWeights.get().atLeastOne()
                && imputationLoss.filter(ImputationLoss::readsProbability).isPresent()) {
            throw new IllegalArgumentException(
                    "an imputation loss that reads 1/W as a probability needs weights of at least 1, got "
                            + imputationLoss.get() + " beside " + batchWeights.get());
        }
    }

    /** With weights that stay what the propensity makes them. */
    public Method(
            Optional<PropensityLearner> propensity,
            Clip clip,
            WeightTransform transform,
            LossEstimator estimator,
            ImputedError imputedError,
            Optional<ImputationLoss> imputationLoss,
            PointwiseLoss loss,
            Regularizer regularizer,
            Schedule schedule) {
        this(
                propensity,
                clip,
                transform,
                Optional.empty(),
                estimator,
                imputedError,
                imputationLoss,
                loss,
                regularizer,
                schedule);
    }

    /** With weights 1/p̂. */
    public Method(
            Optional<PropensityLearner> propensity,
            Clip clip,
            LossEstimator estimator,
            ImputedError imputedError,
            Optional<ImputationLoss> imputationLoss,
            PointwiseLoss loss,
            Regularizer regularizer,
            Schedule schedule) {
        this(propensity, clip, new Inverse(), estimator, imputedError, imputationLoss, loss, regularizer, schedule);
    }

    public Method with(PropensityLearner value) {
        return new Method(
                Optional.of(value),
                clip,
                transform,
                batchWeights,
                estimator,
                imputedError,
                imputationLoss,
                loss,
                regularizer,
                schedule);
    }

    public Method with(WeightTransform value) {
        return new Method(
                propensity,
                clip,
                value,
                batchWeights,
                estimator,
                imputedError,
                imputationLoss,
                loss,
                regularizer,
                schedule);
    }

    public Method with(BatchWeights value) {
        return new Method(
                propensity,
                clip,
                transform,
                Optional.of(value),
                estimator,
                imputedError,
                imputationLoss,
                loss,
                regularizer,
                schedule);
    }

    public Method with(LossEstimator value) {
        return new Method(
                propensity,
                clip,
                transform,
                batchWeights,
                value,
                imputedError,
                imputationLoss,
                loss,
                regularizer,
                schedule);
    }

    public Method with(ImputationLoss value) {
        return new Method(
                propensity,
                clip,
                transform,
                batchWeights,
                estimator,
                imputedError,
                Optional.of(value),
                loss,
                regularizer,
                schedule);
    }

    public Method with(PointwiseLoss value) {
        return new Method(
                propensity,
                clip,
                transform,
                batchWeights,
                estimator,
                imputedError,
                imputationLoss,
                value,
                regularizer,
                schedule);
    }

    public Method with(Regularizer value) {
        return new Method(
                propensity,
                clip,
                transform,
                batchWeights,
                estimator,
                imputedError,
                imputationLoss,
                loss,
                value,
                schedule);
    }

    public Method with(Schedule value) {
        return new Method(
                propensity,
                clip,
                transform,
                batchWeights,
                estimator,
                imputedError,
                imputationLoss,
                loss,
                regularizer,
                value);
    }

    /** The pieces with the equations they stand for, in the order in which they are read. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("minimizes", estimator.equation()));
        imputationLoss.ifPresent(x -> pieces.add(new Piece("ê minimizes", x.equation())));
        batchWeights.ifPresent(x -> pieces.add(new Piece("where", x.equation())));
        pieces.add(Piece.of("estimator", estimator));
        propensity.ifPresent(x -> {
            pieces.add(Piece.of("propensity", x));
            pieces.add(Piece.of("clip", clip));
            pieces.add(Piece.of("weights", transform));
        });
        batchWeights.ifPresent(x -> pieces.add(Piece.of("batch weights", x)));
        pieces.add(Piece.of("imputed error", imputedError));
        imputationLoss.ifPresent(x -> pieces.add(Piece.of("imputation loss", x)));
        pieces.add(Piece.of("loss", loss));
        pieces.add(Piece.of("regularizer", regularizer));
        pieces.add(Piece.of("schedule", schedule));
        return pieces;
    }
}
