package org.equipoise.joint;

import org.equipoise.population.Pairs;
import org.equipoise.scorer.Tensor;

/** Where the factors of a row's user and item stand among the parameters of the prediction net. */
final class FactorTables {
    private final TowerRows tower;
    private final Pairs pairs;
    private final Tensor users;
    private final Tensor items;

    FactorTables(JointRows rows) {
        tower = rows.of(Tower.PREDICTION);
        pairs = rows.batch().pairs();
        users = table(Tensor.Kind.USER_FACTORS);
        items = table(Tensor.Kind.ITEM_FACTORS);
    }

    private Tensor table(Tensor.Kind kind) {
        return tower.scorer()
                .tensor(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "balancing by factors needs a prediction net with user and item factors, got "
                                + tower.scorer()));
    }

    /** K. */
    int factors() {
        return users.columns();
    }

    float[] theta() {
        return tower.theta();
    }

    /** The index in θ of the first factor of the user of row k. */
    int user(int k) {
        return users.offset() + pairs.user(k) * users.columns();
    }

    /** The index in θ of the first factor of the item of row k. */
    int item(int k) {
        return items.offset() + pairs.item(k) * items.columns();
    }
}
