package org.equipoise.catalogue;

import java.util.Locale;

/** Which form of a method. Where they agree, a method has only {@link #PAPER}. */
public enum Variant {
    /** What the paper prints; the default. */
    PAPER,
    /** What its authors' code computes; needed to reproduce a published number. */
    RELEASED,
    /** What the mathematics needs where the paper is wrong. */
    CORRECTED;

    /** The name as it is written on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
