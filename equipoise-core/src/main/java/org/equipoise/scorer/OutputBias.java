package org.equipoise.scorer;

/** Whether the last layer of a network adds a constant. */
public enum OutputBias {
    NONE,
    LEARNED
}
