package org.equipoise.imputation;

import java.util.Arrays;
import org.equipoise.Check;

/**
 * One imputed label for every pair, a prior such as the mean label of a uniform sample.
 *
 * @param value in [0, 1]
 */
public record ConstantLabel(float value) implements ImputedError {

    public ConstantLabel {
        Check.inRange("imputed label", value, 0, 1);
    }

    @Override
    public boolean learned() {
        return false;
    }

    @Override
    public void labels(float[] z, int from, int to, float[] label) {
        Arrays.fill(label, from, to, value);
    }
}
