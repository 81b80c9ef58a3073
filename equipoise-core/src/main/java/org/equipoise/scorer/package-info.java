/**
 * Scorers: differentiable maps from parameters θ and pairs (u, i) to scores (logits) z.
 *
 * <p>A scorer offers the value ({@code forward}), products with the transposed Jacobian ({@code vjp}) and with the Jacobian
 * ({@code jvp}). That is all any method needs: losses give derivatives with respect to scores, and the two meet in an array of
 * cotangents. A scorer never sees a loss and a loss never sees θ.
 */
package org.equipoise.scorer;
