/**
 * What to show a user: the items of highest score, without those the user has seen.
 *
 * <p>{@link org.equipoise.recommendation.TopItems} ranks blocks of users against tiles of items. Where the scores are products of
 * factors ({@link org.equipoise.scorer.FactorForm}) a tile is a packed panel that scores a whole block; others are scored pair by
 * pair. What exceeds a user's worst kept score, which soon is little, goes to that user's bounded heap.
 */
package org.equipoise.recommendation;
