/**
 * Published data sets in the files they are published in, and the choice of a reader for a source.
 *
 * <p>Coat: dense matrices of ratings 1–5, a line a user, 0 where there is none; features one-hot with a name map. Yahoo! R3:
 * user, song, rating, tab-separated, ids from 1. KuaiRec: comma-separated with a header, or user, video, watch ratio without
 * one. MovieLens-100K: {@code u.data}, user, item, rating, timestamp, tab-separated.
 */
package org.equipoise.data.layout;
