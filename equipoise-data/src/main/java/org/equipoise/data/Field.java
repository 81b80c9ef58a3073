package org.equipoise.data;

import java.util.Locale;

/** What a column of a log means. */
public enum Field {
    /** Whose row it is. */
    USER,
    /** What was rated, shown or bought. */
    ITEM,
    /** The label y: a rating, or 0 and 1. */
    LABEL,
    /** The flag o ∈ {0, 1}: whether the label is known. */
    OBSERVED,
    /** The probability with which the pair was observed, in (0, 1]. */
    PROPENSITY;

    /** The name in flags and messages: "user". */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
