package org.equipoise.scorer;

/** Which bias terms a factorization has. */
public enum Biases {
    /** z = P_u · Q_i. */
    NONE,
    /** z = P_u · Q_i + b_u + b_i + μ. */
    USER_ITEM_GLOBAL
}
