package org.equipoise.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.estimator.LossEstimator;
import org.equipoise.imputation.Imputation;
import org.equipoise.imputation.ImputationLoss;
import org.equipoise.loss.PointwiseLoss;
import org.equipoise.regularizer.Regularizer;
import org.equipoise.reweighting.BatchWeights;
import org.equipoise.schedule.Phase;
import org.equipoise.schedule.Schedule;
import org.equipoise.schedule.Step;

/**
 * A debiased learning method: everything but the data, the nets, the optimizers and the seed.
 *
 * @param weights where they come from; empty if the method does not weight
 * @param batchWeights how they are replaced batch by batch; empty if they are not
 * @param estimator of the ideal loss
 * @param imputation ê and how it is learned
 * @param loss ℓ, for errors and imputed errors
 * @param regularizer penalty on the prediction net beside weight decay
 * @param schedule which net moves when
 */
public record Method(
        Optional<WeightSource> weights,
        Optional<BatchWeights> batchWeights,
        LossEstimator estimator,
        Imputation imputation,
        PointwiseLoss loss,
        Regularizer regularizer,
        Schedule schedule) {

    /**
     * @throws IllegalArgumentException if an imputation loss is not there exactly where the schedule has an imputation step; if weights are replaced but
     *     there are none, or by such as an imputation loss that reads 1/W as a probability cannot take
     */
    public Method {
        boolean imputes = schedule.phases().stream()
                .anyMatch(p ->
                        p.steps().contains(Step.IMPUTATION) || p.start() == Phase.Start.COPY_PREDICTION_TO_IMPUTATION);
        if (imputes != imputation.loss().isPresent()) {
            throw new IllegalArgumentException(
                    "an imputation loss and an imputation step go together, got " + imputation + ", " + schedule);
        }
        batchWeights.ifPresent(found -> check(found, weights, imputation));
    }

    private static void check(BatchWeights found, Optional<WeightSource> weights, Imputation imputation) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException(
                    "weights found in each batch start from those of a propensity, but there is none beside " + found);
        }
        if (!found.atLeastOne()
                && imputation.loss().filter(ImputationLoss::readsProbability).isPresent()) {
            throw new IllegalArgumentException(
                    "an imputation loss that reads 1/W as a probability needs weights of at least 1, got "
                            + imputation.loss().get() + " beside " + found);
        }
    }

    /** With weights that stay what the propensity makes them. */
    public Method(
            Optional<WeightSource> weights,
            LossEstimator estimator,
            Imputation imputation,
            PointwiseLoss loss,
            Regularizer regularizer,
            Schedule schedule) {
        this(weights, Optional.empty(), estimator, imputation, loss, regularizer, schedule);
    }

    /** This method with weights of another source. */
    public Method with(WeightSource value) {
        return new Method(Optional.of(value), batchWeights, estimator, imputation, loss, regularizer, schedule);
    }

    /** This method with weights replaced batch by batch. */
    public Method with(BatchWeights value) {
        return new Method(weights, Optional.of(value), estimator, imputation, loss, regularizer, schedule);
    }

    /** This method with another estimator. */
    public Method with(LossEstimator value) {
        return new Method(weights, batchWeights, value, imputation, loss, regularizer, schedule);
    }

    /** This method with another imputation. */
    public Method with(Imputation value) {
        return new Method(weights, batchWeights, estimator, value, loss, regularizer, schedule);
    }

    /** This method with another loss. */
    public Method with(PointwiseLoss value) {
        return new Method(weights, batchWeights, estimator, imputation, value, regularizer, schedule);
    }

    /** This method with another regularizer. */
    public Method with(Regularizer value) {
        return new Method(weights, batchWeights, estimator, imputation, loss, value, schedule);
    }

    /** This method with another schedule. */
    public Method with(Schedule value) {
        return new Method(weights, batchWeights, estimator, imputation, loss, regularizer, value);
    }

    /** The pieces with the equations they stand for, in the order in which they are read. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("minimizes", estimator.equation()));
        imputation.loss().ifPresent(x -> pieces.add(new Piece("ê minimizes", x.equation())));
        weights.flatMap(x -> x.transform().equation()).ifPresent(x -> pieces.add(new Piece("where", x)));
        batchWeights.ifPresent(x -> pieces.add(new Piece("where", x.equation())));
        pieces.add(Piece.of("estimator", estimator));
        weights.ifPresent(x -> {
            pieces.add(Piece.of("propensity", x.learner()));
            pieces.add(Piece.of("clip", x.clip()));
            pieces.add(Piece.of("weights", x.transform()));
        });
        batchWeights.ifPresent(x -> pieces.add(Piece.of("batch weights", x)));
        pieces.add(Piece.of("imputed error", imputation.error()));
        imputation.loss().ifPresent(x -> pieces.add(Piece.of("imputation loss", x)));
        pieces.add(Piece.of("loss", loss));
        pieces.add(Piece.of("regularizer", regularizer));
        pieces.add(Piece.of("schedule", schedule));
        return pieces;
    }
}
