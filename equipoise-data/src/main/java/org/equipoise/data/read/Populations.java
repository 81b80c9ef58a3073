package org.equipoise.data.read;

import java.util.BitSet;
import org.equipoise.data.DataException;
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
        BitSet dropped = unobserved(loaded.log());
        int unobserved = dropped.cardinality();
        Duplicates.drop(loaded, dropped);
        return new Distinct<>(without(dropped, loaded.log()), dropped.cardinality() - unobserved, unobserved);
    }

    /** The rows of the log as they were shown; those with a known label are the clicked ones. */
    public static Impressions impressions(LoadedLog loaded) {
        Log log = loaded.log();
        boolean[] clicked = log.observed()
                .orElseThrow(() -> new DataException(
                        loaded.input().source() + ": impressions need a column of observed flags, 0 or 1"));
        return new Impressions(
                log.users().size(),
                log.items().size(),
                Pairs.of(log.user(), log.item()),
                clicked,
                without(unobserved(log), log));
    }

    /** The rows with a known label, repeated pairs included. */
    public static Interactions interactions(LoadedLog loaded) {
        return without(unobserved(loaded.log()), loaded.log());
    }

    private static BitSet unobserved(Log log) {
        BitSet unobserved = new BitSet();
        log.observed().ifPresent(observed -> {
            for (int row = 0; row < observed.length; row++) {
                if (!observed[row]) {
                    unobserved.set(row);
                }
            }
        });
        return unobserved;
    }

    /** The arrays of the log themselves where nothing is dropped. */
    private static Interactions without(BitSet dropped, Log log) {
        if (dropped.isEmpty()) {
            Interactions all = Interactions.of(log.user(), log.item(), log.label());
            return log.propensity().map(all::withPropensities).orElse(all);
        }
        Interactions kept =
                Interactions.of(kept(log.user(), dropped), kept(log.item(), dropped), kept(log.label(), dropped));
        return log.propensity()
                .map(p -> kept.withPropensities(kept(p, dropped)))
                .orElse(kept);
    }

    private static int[] kept(int[] all, BitSet dropped) {
        int[] kept = new int[all.length - dropped.cardinality()];
        int row = dropped.nextClearBit(0);
        for (int k = 0; k < kept.length; k++) {
            kept[k] = all[row];
            row = dropped.nextClearBit(row + 1);
        }
        return kept;
    }

    private static float[] kept(float[] all, BitSet dropped) {
        float[] kept = new float[all.length - dropped.cardinality()];
        int row = dropped.nextClearBit(0);
        for (int k = 0; k < kept.length; k++) {
            kept[k] = all[row];
            row = dropped.nextClearBit(row + 1);
        }
        return kept;
    }
}
