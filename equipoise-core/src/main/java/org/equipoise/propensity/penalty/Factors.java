package org.equipoise.propensity.penalty;

import org.equipoise.population.Pairs;
import org.equipoise.propensity.PropensityBatch;
import org.equipoise.scorer.Tensor;
import org.equipoise.scorer.Tensor.Kind;

/** Features from the user and item tables of the propensity net itself, as they stand at the step. */
public enum Factors implements BalanceFeatures {
    /** φ = [p_u : q_i], of width 2K. */
    CONCATENATION {
        @Override
        public int width(PropensityBatch batch) {
            return 2 * users(batch).columns();
        }

        @Override
        public void fill(PropensityBatch batch, float[] phi) {
            Pairs pairs = batch.pairs();
            Tensor p = users(batch);
            Tensor q = items(batch);
            int k = p.columns();
            for (int row = 0; row < pairs.size(); row++) {
                System.arraycopy(batch.theta(), p.offset() + pairs.user(row) * k, phi, 2 * row * k, k);
                System.arraycopy(batch.theta(), q.offset() + pairs.item(row) * k, phi, (2 * row + 1) * k, k);
            }
        }
    },
    /** φ = p_u ⊙ q_i, of width K. */
    PRODUCT {
        @Override
        public int width(PropensityBatch batch) {
            return users(batch).columns();
        }

        @Override
        public void fill(PropensityBatch batch, float[] phi) {
            Pairs pairs = batch.pairs();
            Tensor p = users(batch);
            Tensor q = items(batch);
            int k = p.columns();
            for (int row = 0; row < pairs.size(); row++) {
                int user = p.offset() + pairs.user(row) * k;
                int item = q.offset() + pairs.item(row) * k;
                for (int j = 0; j < k; j++) {
                    phi[row * k + j] = batch.theta()[user + j] * batch.theta()[item + j];
                }
            }
        }
    };

    private static Tensor users(PropensityBatch batch) {
        return table(batch, Kind.USER_FACTORS);
    }

    private static Tensor items(PropensityBatch batch) {
        return table(batch, Kind.ITEM_FACTORS);
    }

    private static Tensor table(PropensityBatch batch, Kind kind) {
        return batch.scorer()
                .tensor(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "balancing by factors needs a propensity net with user and item factors, got "
                                + batch.scorer()));
    }
}
