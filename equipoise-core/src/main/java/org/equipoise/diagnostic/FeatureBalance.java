package org.equipoise.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * How well weighting balances φ.
 *
 * @param name what φ is
 * @param error BMSE(φ) and its parts, over bins of equal width
 * @param covariates one a column of φ that means something by itself; none for φ = 1 and for embeddings
 */
public record FeatureBalance(String name, BalanceDecomposition error, List<CovariateBalance> covariates) {

    public FeatureBalance {
        covariates = List.copyOf(covariates);
    }

    /** φ = 1. */
    static FeatureBalance one(Exposures exposures, Bins bins) {
        return new FeatureBalance("one", BalanceDecomposition.of(exposures, Features.one(), bins), List.of());
    }

    static FeatureBalance of(PairFeatures phi, TargetRows rows, Exposures exposures, Bins bins) {
        int width = phi.width();
        float[] table = new float[Math.multiplyExact(rows.size(), width)];
        phi.fill(rows.pairs(), table);
        Features features = Features.of(table, width);
        List<CovariateBalance> covariates = new ArrayList<>();
        for (int c = 0; c < phi.columns().size(); c++) {
            double[] values = new double[rows.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = features.value(k, c);
            }
            covariates.add(CovariateBalance.of(phi.columns().get(c), values, exposures));
        }
        return new FeatureBalance(phi.name(), BalanceDecomposition.of(exposures, features, bins), covariates);
    }
}
