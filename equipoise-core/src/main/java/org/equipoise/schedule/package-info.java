/**
 * Schedules: which net moves, on which rows, in which order, and when training ends. All are values; {@code fit.Fit} interprets them.
 *
 * <p>An epoch is a list of {@linkplain org.equipoise.schedule.Phase phases}, a phase one pass over the batches with the same {@linkplain
 * org.equipoise.schedule.Step steps} on each. How rows are drawn is a {@link org.equipoise.schedule.Batching}. After each epoch a {@link
 * org.equipoise.schedule.Stopping} rule sees the monitored loss, and the validation score if it asks for one, and says whether to go on, to keep the
 * parameters, or to stop.
 */
package org.equipoise.schedule;
