/**
 * The kernels in the vector instructions of the processor, through {@code jdk.incubator.vector}: the only package that needs that
 * module. {@link org.equipoise.kernel.KernelsProvider} finds it as a service.
 *
 * <p>The bits equal those of {@link org.equipoise.kernel.ScalarKernels}: a vector of eight floats is the eight lanes of the
 * definition, products and sums are separate instructions, and lanes are merged in the order {@link org.equipoise.kernel} states.
 * Methods are flat, with their loop inside, so that each is compiled soon and as one piece; in interpreted code a vector
 * operation costs a tenth of a microsecond or more.
 *
 * <p>Vectors have two widths here, and JDK 17 compiles that well on two conditions only. It expands vector operations late; until then it
 * takes the class of a vector from the profile of the method that is called, which all callers share, and code for two classes at each
 * operation grows beyond what it inlines whole: vectors become objects, and a kernel twenty times slower. So the element-wise functions,
 * in the widest vectors, call {@code lanewise}, which each class of vectors has for itself, and the others {@code add} and {@code mul} of two
 * vectors; and where a vector is stored, by a method that both share, it is cast to its class before.
 *
 * <p>The JVM's own checks of vectors in memory can be switched off ({@code jdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK}, which the launcher does): with
 * them, JDK 17 checks the lane numbers of a shuffle each time it is used, nine instructions, and every vector of a row. So that nothing is read or
 * written beyond an array, kernels check where each row of pairs starts; other ranges are {@link org.equipoise.kernel.VectorMath}'s to check.
 */
package org.equipoise.simd;
