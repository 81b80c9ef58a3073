package org.equipoise.data.read;

/**
 * Something made of the distinct pairs of a log, and how many rows that left out; a caller tells the user.
 *
 * @param value what was made
 * @param repeated rows left out because an earlier row has the same pair and the same label
 * @param unobserved rows left out because their label is not known
 */
public record Distinct<T>(T value, int repeated, int unobserved) {}
