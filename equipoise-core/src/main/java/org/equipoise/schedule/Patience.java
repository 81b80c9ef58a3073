package org.equipoise.schedule;

import org.equipoise.Check;

/**
 * Ends when the validation score has not risen for {@code patience} epochs, and gives the parameters of its best epoch.
 *
 * @param patience epochs without a new best, at least 1
 * @param maxEpochs at least 1
 */
public record Patience(int patience, int maxEpochs) implements Stopping {

    public Patience {
        Check.atLeast("patience", patience, 1);
        Check.atLeast("epochs", maxEpochs, 1);
    }

    @Override
    public boolean needsValidation() {
        return true;
    }

    @Override
    public Monitor start() {
        return new Monitor() {
            private double best = Double.NEGATIVE_INFINITY;
            private int since;

            @Override
            public Verdict after(double loss, double validation) {
                if (validation > best) {
                    best = validation;
                    since = 0;
                    return Verdict.KEEP;
                }
                since++;
                return since >= patience ? Verdict.STOP : Verdict.CONTINUE;
            }
        };
    }
}
