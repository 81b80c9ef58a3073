/**
 * Schedules: which net moves, on which rows, in which order, and when training ends. All values; {@code fit.Fit} interprets them.
 */
package org.equipoise.schedule;
