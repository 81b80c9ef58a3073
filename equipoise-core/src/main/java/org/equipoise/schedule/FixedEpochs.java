package org.equipoise.schedule;

import org.equipoise.Check;

/**
 * A fixed number of epochs.
 *
 * @param maxEpochs at least 1
 */
public record FixedEpochs(int maxEpochs) implements Stopping {

    public FixedEpochs {
        Check.atLeast("epochs", maxEpochs, 1);
    }

    @Override
    public boolean needsValidation() {
        return false;
    }

    @Override
    public Monitor start() {
        return (loss, validation) -> Verdict.CONTINUE;
    }
}
