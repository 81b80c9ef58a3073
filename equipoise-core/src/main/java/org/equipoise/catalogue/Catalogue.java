package org.equipoise.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.Names;

/** Every method there is, by id. */
public final class Catalogue {
    private static final Map<String, CatalogueEntry> ENTRIES = new LinkedHashMap<>();

    static {
        List<CatalogueEntry> entries = new ArrayList<>(BaselineEntries.all());
        entries.addAll(WeightingEntries.all());
        entries.addAll(LeastSquaresEntries.all());
        entries.addAll(ImputationEntries.all());
        entries.addAll(JointLearningEntries.all());
        entries.addAll(TargetingEntries.all());
        entries.addAll(StableEntries.all());
        entries.addAll(CalibrationEntries.all());
        entries.addAll(BatchAdaptiveEntries.all());
        entries.addAll(RegularizedEntries.all());
        entries.addAll(BalancedEntries.all());
        entries.addAll(PropensityEntries.all());
        entries.addAll(EnsembleEntries.all());
        entries.addAll(BalanceEntries.all());
        entries.addAll(DeconfounderEntries.all());
        for (CatalogueEntry entry : entries) {
            ENTRIES.put(entry.id(), entry);
        }
    }

    private Catalogue() {}

    /** All entries, baselines first, then in order of publication. */
    public static List<CatalogueEntry> all() {
        return List.copyOf(ENTRIES.values());
    }

    /**
     * The entry of an id, or of a {@link Composition} as it is written.
     *
     * @throws IllegalArgumentException if there is none of that id (suggests the nearest), or the composition has no meaning
     */
    public static CatalogueEntry entry(String id) {
        if (Composition.isOne(id)) {
            return Composition.parse(id).entry();
        }
        CatalogueEntry entry = ENTRIES.get(id);
        if (entry == null) {
            throw new IllegalArgumentException(Names.unknown("method", id, ENTRIES.keySet()));
        }
        return entry;
    }

    /** The ids of the baselines that stand in every table. */
    public static List<String> baselines() {
        return BaselineEntries.all().stream().map(CatalogueEntry::id).toList();
    }
}
