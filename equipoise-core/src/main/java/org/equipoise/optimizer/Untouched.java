package org.equipoise.optimizer;

/** What becomes of parameters that a batch does not touch: their gradient is 0. */
public enum Untouched {
    /** They move on, by momentum, moments or weight decay: every step visits them. */
    MOVES,
    /**
     * They stay as they are, and so does what is remembered of them, whether a step visits them or not: a step that visits only what was touched gives the
     * same bits as one that visits everything.
     */
    STAYS,
    /** They would move if they were visited, and are not: that is the rule's definition. */
    WAITS
}
