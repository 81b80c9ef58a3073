package org.equipoise.propensity;

import java.util.List;
import org.equipoise.architecture.Additive;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.optimizer.Adam;
import org.equipoise.propensity.penalty.BalanceError;
import org.equipoise.propensity.penalty.Factors;
import org.equipoise.propensity.penalty.SquaredCalibrationError;
import org.equipoise.schedule.FixedEpochs;
import org.equipoise.scorer.Initialization;
import org.equipoise.weight.Clip;

final class PenalizedPropensityTest extends PropensityLearnerContract {
    private static final Binning BINS = Binning.equalWidth(10);

    @Override
    PropensityLearner learner() {
        return new LearnedPropensity(
                new Additive(4, new Initialization.Normal(0.1)),
                new Penalized(
                        new ObservationLoss(new CrossEntropy()),
                        new Clip(0.01f, 0.999f),
                        List.of(
                                new Penalized.Term(1, new SquaredCalibrationError(BINS)),
                                new Penalized.Term(
                                        0.1, new BalanceError(Factors.CONCATENATION, BINS, BalanceError.Part.ALL)))),
                256,
                LearnedPropensity.WHOLE,
                Adam.coupled(0.01, 1e-6),
                new FixedEpochs(3));
    }
}
