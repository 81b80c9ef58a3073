package org.equipoise.joint;

import java.util.Map;
import org.equipoise.estimator.Batch;
import org.equipoise.parallel.Workers;
import org.equipoise.weight.Clip;

/**
 * A batch in front of a joint objective, with the towers' logits on its rows. The weights of the batch are those of the propensity tower at this
 * step: W = 1/p̂ of each observed row, p̂ = min(max(σ(z_p), low), high), through which a derivative passes at the bounds and inside of them,
 * and not beyond.
 */
public final class JointRows {
    private final Batch batch;
    private final Clip clip;
    private final Map<Tower, TowerRows> towers;
    private float[] weightSlopes = new float[0];

    /**
     * @param batch kept; its weights are overwritten
     * @param clip the bounds of the propensities that weights are made of
     * @param towers the nets; kept
     */
    public JointRows(Batch batch, Clip clip, Map<Tower, TowerRows> towers) {
        this.batch = batch;
        this.clip = clip;
        this.towers = Map.copyOf(towers);
    }

    /** Computes logits and weights anew: the batch was refilled or the nets have moved. */
    public void refresh(Workers workers) {
        towers.values().forEach(tower -> tower.refresh(batch.pairs(), workers));
        if (towers.containsKey(Tower.PROPENSITY)) {
            weigh(of(Tower.PROPENSITY));
        }
    }

    private void weigh(TowerRows propensity) {
        if (weightSlopes.length < size()) {
            weightSlopes = new float[size()];
        }
        Propensities p = new Propensities(propensity, clip);
        for (int k = 0; k < batch.observedEnd(); k++) {
            boolean observed = batch.observed(k);
            batch.weight()[k] = observed ? (float) p.inverse(k) : 0;
            weightSlopes[k] = observed ? (float) p.inverseSlope(k) : 0;
        }
    }

    /** The batch that was given, its weights those of the last {@link #refresh}. */
    public Batch batch() {
        return batch;
    }

    /** How many rows the batch has. */
    public int size() {
        return batch.size();
    }

    /** @throws IllegalArgumentException if there is no such tower */
    public TowerRows of(Tower tower) {
        TowerRows rows = towers.get(tower);
        if (rows == null) {
            throw new IllegalArgumentException("the objective reads a " + tower + " net, but there are only "
                    + towers.keySet().stream().sorted().toList());
        }
        return rows;
    }

    /** ∂W_k/∂z_p for k &lt; {@code batch().observedEnd()}. */
    float[] weightSlopes() {
        return weightSlopes;
    }
}
