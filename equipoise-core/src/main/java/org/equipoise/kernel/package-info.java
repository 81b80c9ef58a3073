/**
 * Kernels over plain arrays: gathered dot products, scattered sums, element-wise functions, optimizer updates.
 *
 * <p>{@link org.equipoise.kernel.VectorMath} is the one door. Behind it stands one stateless {@link
 * org.equipoise.kernel.Kernels}: the scalar twin, which is the definition, or a vector implementation that gives the
 * <em>same bits</em>. The order of every sum is therefore part of the contract: eight lanes, element j of a row belonging to
 * lane j mod 8, lanes merged as ((l0+l4)+(l2+l6))+((l1+l5)+(l3+l7)); products and sums are rounded separately (no fused
 * multiply-add). Elementary functions are polynomials of our own ({@link org.equipoise.kernel.FloatFunctions}), because {@code
 * Math.exp} differs between JVMs. Kernels know arrays, never users or items.
 *
 * <p>Which kernels run is decided once ({@link org.equipoise.kernel.KernelsProvider}) and never changes a result.
 */
package org.equipoise.kernel;
