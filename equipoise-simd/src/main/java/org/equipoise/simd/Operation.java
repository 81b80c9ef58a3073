package org.equipoise.simd;

/** The operations whose scalar kernels stand in until the vector ones are compiled. */
enum Operation {
    LOG,
    DOTS,
    SIGMOID,
    SCATTER,
    SOFTPLUS,
    PANELS
}
