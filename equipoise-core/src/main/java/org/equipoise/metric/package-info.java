/**
 * Evaluation of scores on labelled test rows.
 *
 * <p>A test row is a pair (user, item) with a label y ∈ {0, 1} and a score s, a logit. The candidates of a user are the user's
 * own test rows, never the whole catalogue. Notation for one user: n rows, P of them positive, H of these among the first
 * min(K, n) of the rows in descending order of score.
 *
 * <p>Terms come first, aggregates after: a {@link org.equipoise.metric.Metric} makes one term a user out of
 * {@link org.equipoise.metric.RankedRows} (a user may be left out), and its {@link org.equipoise.metric.Terms} give its value
 * for any number of times each user counts. With every user counted once that is the metric; with the counts of a resample of
 * users it is a bootstrap replicate. So a value and its interval cannot disagree.
 *
 * <p>Papers differ in what a user without positives counts as, in divisors, in how F1 is read and in the order of ties. A
 * {@link org.equipoise.metric.Convention} names these choices. Values under different conventions must not be compared: on
 * Yahoo! R3 with labels rating ≥ 4 a random ranker has NDCG@5 = .71 if a user without positives counts 1, .36 if left out.
 *
 * <p>{@link org.equipoise.metric.Evaluator} is the entrance.
 */
package org.equipoise.metric;
