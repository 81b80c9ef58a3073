package org.equipoise.propensity;

import java.util.List;
import org.equipoise.architecture.Additive;
import org.equipoise.architecture.Factorization;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.optimizer.Adam;
import org.equipoise.propensity.penalty.AdversarialError;
import org.equipoise.propensity.penalty.UnifiedError;
import org.equipoise.schedule.FixedEpochs;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.weight.Clip;

final class AdversarialPropensityTest extends PropensityLearnerContract {
    private static final Initialization INIT = new Initialization.Normal(0.1);

    @Override
    PropensityLearner learner() {
        return new LearnedPropensity(
                new Additive(4, INIT),
                new Penalized(
                        new ObservationLoss(new CrossEntropy()),
                        new Clip(0.01f, 0.999f),
                        List.of(new Penalized.Term(
                                1,
                                new AdversarialError(
                                        new UnifiedError(Binning.equalWidth(10)),
                                        new Factorization(4, Biases.USER_ITEM_GLOBAL, INIT),
                                        Adam.coupled(0.01, 1e-4))))),
                256,
                LearnedPropensity.WHOLE,
                Adam.coupled(0.01, 1e-6),
                new FixedEpochs(3));
    }
}
