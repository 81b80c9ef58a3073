package org.equipoise.imputation;

final class LabelFitTest extends ImputationLossContract {
    @Override
    ImputationLoss loss() {
        return new LabelFit(new VarianceReducing());
    }
}
