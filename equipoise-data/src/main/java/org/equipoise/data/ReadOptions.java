package org.equipoise.data;

import java.util.Optional;

/**
 * How the sources of a run are read.
 *
 * @param format their layout
 * @param columns which columns mean what
 * @param positive which labels are positive; without it labels are taken as they are
 */
public record ReadOptions(Format format, Columns columns, Optional<Threshold> positive) {

    /** Layout by inspection, standard column names, labels as they are. */
    public static ReadOptions standard() {
        return new ReadOptions(Format.AUTO, Columns.standard(), Optional.empty());
    }

    public ReadOptions with(Format v) {
        return new ReadOptions(v, columns, positive);
    }

    public ReadOptions with(Columns v) {
        return new ReadOptions(format, v, positive);
    }

    public ReadOptions with(Threshold v) {
        return new ReadOptions(format, columns, Optional.of(v));
    }
}
