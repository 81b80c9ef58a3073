/**
 * Maps between ids as users write them and dense indices.
 *
 * <p>An id is its canonical text: two ids are the same if their texts are. Those that are whole numbers in canonical form
 * ("17", not "017") are kept as {@code long}s in an open-addressing table, all others as strings in another; one map may
 * hold both. The {@link org.equipoise.data.id.IdType} of a map says as what its ids are written out again.
 */
package org.equipoise.data.id;
