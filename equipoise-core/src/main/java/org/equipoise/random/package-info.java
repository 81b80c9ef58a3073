/**
 * Reproducible randomness.
 *
 * <p>Streams are derived from one seed by name and number ({@link org.equipoise.random.Seed}); numbers that belong to an
 * element (a cell of a matrix, a parameter) are counter-based, so that they do not depend on the order or the thread that
 * asks for them; random orders are keyed permutations that need no memory ({@link org.equipoise.random.Permutation}).
 */
package org.equipoise.random;
