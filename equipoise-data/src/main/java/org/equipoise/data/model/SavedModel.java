package org.equipoise.data.model;

import java.util.Map;
import java.util.TreeMap;
import org.equipoise.population.Ids;
import org.equipoise.provenance.Provenance;

/** A trained model as it is stored. The parameters are not copied and must not be changed. */
public final class SavedModel {
    private final ScorerDescription scorer;
    private final float[] theta;
    private final Ids users;
    private final Ids items;
    private final Map<String, String> settings;
    private final Provenance provenance;

    /**
     * @param theta the parameters of the scorer
     * @param settings everything else by name: method, variant, cold-start scores
     * @throws IllegalArgumentException if the tensors do not cover θ exactly once
     */
    public SavedModel(
            ScorerDescription scorer,
            float[] theta,
            Ids users,
            Ids items,
            Map<String, String> settings,
            Provenance provenance) {
        TensorLayout.check(scorer.tensors(), theta.length);
        this.scorer = scorer;
        this.theta = theta;
        this.users = users;
        this.items = items;
        this.settings = Ordered.copyOf(settings);
        this.provenance = provenance;
    }

    /** This with one more setting, which its provenance has too. The parameters are shared. */
    public SavedModel with(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new SavedModel(scorer, theta, users, items, more, provenance.with(name, value));
    }

    public ScorerDescription scorer() {
        return scorer;
    }

    /** The parameters θ. Not to be changed. */
    public float[] theta() {
        return theta;
    }

    public Ids users() {
        return users;
    }

    public Ids items() {
        return items;
    }

    public Map<String, String> settings() {
        return settings;
    }

    public Provenance provenance() {
        return provenance;
    }
}
