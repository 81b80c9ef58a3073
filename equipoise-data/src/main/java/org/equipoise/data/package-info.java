/**
 * Data in and out: the vocabulary every reader and writer shares.
 *
 * <p>A {@link org.equipoise.data.Source} is a file, a glob, a directory in a published layout or a {@code jdbc:} URL with a
 * query. {@link org.equipoise.data.Columns} say which of its columns mean what; a {@link org.equipoise.data.Threshold}
 * turns graded labels into 0 and 1. What is wrong with an input is one {@link org.equipoise.data.DataException} whose
 * message is one line for the user: file, row, column, value, expectation.
 *
 * <p>{@code read} turns a source into a {@link org.equipoise.population.Log} and a log into a population; {@code table} and
 * {@code layout} know file formats; {@code id} maps ids; {@code model} keeps model directories; {@code output} writes
 * tables; {@code file} holds what moves bytes.
 */
package org.equipoise.data;
