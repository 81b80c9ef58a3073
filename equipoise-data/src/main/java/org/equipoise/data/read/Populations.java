package org.equipoise.data.read;

import java.util.Arrays;
import org.equipoise.population.Grid;
import org.equipoise.population.Impressions;
import org.equipoise.population.Interactions;
import org.equipoise.population.Log;
import org.equipoise.population.Pairs;

/** Populations and labelled rows of a log. */
public final class Populations {

    private Populations() {}

    /** Every user × every item of the log, of which its rows with a known label are observed. */
    public static Distinct<Grid> grid(LoadedLog loaded) {
        Log log = loaded.log();
        Distinct<Interactions> ratings = ratings(loaded);
        Grid grid = new Grid(log.users().size(), log.items().size(), ratings.value());
        return new Distinct<>(grid, ratings.repeated(), ratings.unobserved());
    }

    /** The rows with a known label, each pair once. */
    public static Distinct<Interactions> ratings(LoadedLog loaded) {
        int[] observed = observedRows(loaded.log());
        int[] kept = Duplicates.firstOfEach(loaded, observed);
        return new Distinct<>(
                rows(loaded.log(), kept),
                observed.length - kept.length,
                loaded.log().rows() - observed.length);
    }

    /** The rows of the log as they were shown; those with a known label are the clicked ones. */
    public static Impressions impressions(LoadedLog loaded) {
        Log log = loaded.log();
        boolean[] clicked = log.observed()
                .orElseThrow(() -> new org.equipoise.data.DataException(
                        loaded.input().source() + ": impressions need a column of observed flags, 0 or 1"));
        return new Impressions(
                log.users().size(),
                log.items().size(),
                Pairs.of(log.user(), log.item()),
                clicked,
                rows(log, observedRows(log)));
    }

    /** The rows with a known label, repeated pairs included. */
    public static Interactions interactions(LoadedLog loaded) {
        return rows(loaded.log(), observedRows(loaded.log()));
    }

    private static int[] observedRows(Log log) {
        int[] rows = new int[log.rows()];
        int count = 0;
        boolean[] observed = log.observed().orElse(null);
        for (int k = 0; k < rows.length; k++) {
            if (observed == null || observed[k]) {
                rows[count++] = k;
            }
        }
        return count == rows.length ? rows : Arrays.copyOf(rows, count);
    }

    private static Interactions rows(Log log, int[] kept) {
        if (kept.length == log.rows()) {
            return withPropensities(
                    Interactions.of(log.user(), log.item(), log.label()),
                    log.propensity().orElse(null));
        }
        float[] label = new float[kept.length];
        int[] user = new int[kept.length];
        int[] item = new int[kept.length];
        for (int k = 0; k < kept.length; k++) {
            user[k] = log.user()[kept[k]];
            item[k] = log.item()[kept[k]];
            label[k] = log.label()[kept[k]];
        }
        float[] propensity = log.propensity().map(all -> picked(all, kept)).orElse(null);
        return withPropensities(Interactions.of(user, item, label), propensity);
    }

    private static Interactions withPropensities(Interactions rows, float[] propensities) {
        return propensities == null ? rows : rows.withPropensities(propensities);
    }

    private static float[] picked(float[] all, int[] rows) {
        float[] picked = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            picked[k] = all[rows[k]];
        }
        return picked;
    }
}
