package org.equipoise.imputation;

import java.util.Optional;

/**
 * How a method imputes errors.
 *
 * @param error ê
 * @param loss what the imputation net is trained with; empty if there is no such net
 */
public record Imputation(ImputedError error, Optional<ImputationLoss> loss) {

    public Imputation {
        if (error.learned() != loss.isPresent()) {
            throw new IllegalArgumentException(
                    "a learned imputed error and an imputation loss go together, got " + error + ", " + loss);
        }
    }

    /** No imputed errors. */
    public static Imputation none() {
        return untrained(new NoImputation());
    }

    /** Imputed errors without a net. */
    public static Imputation untrained(ImputedError error) {
        return new Imputation(error, Optional.empty());
    }

    /** Imputed errors at the labels that a net gives. */
    public static Imputation trained(ImputationLoss loss) {
        return new Imputation(new PseudoLabel(), Optional.of(loss));
    }
}
