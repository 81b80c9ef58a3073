/**
 * The kernels in the vector instructions of the processor, through {@code jdk.incubator.vector}: the only package that needs that
 * module. {@link org.equipoise.kernel.KernelsProvider} finds it as a service.
 *
 * <p>The bits equal those of {@link org.equipoise.kernel.ScalarKernels}: a vector of eight floats is the eight lanes of the
 * definition, products and sums are separate instructions, and lanes are merged in the order {@link org.equipoise.kernel} states.
 * Methods are flat, with their loop inside, so that each is compiled soon and as one piece; in interpreted code a vector
 * operation costs a tenth of a microsecond or more.
 */
package org.equipoise.simd;
