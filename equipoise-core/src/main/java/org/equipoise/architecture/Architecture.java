package org.equipoise.architecture;

import org.equipoise.scorer.Scorer;

/** A kind of scorer with its sizes, but for the numbers of users and items. A record, so that its text is its provenance. */
public interface Architecture {

    /** The scorer for so many users and items. */
    Scorer of(int users, int items);
}
