/** What to show a user: the items of highest score, without those the user has seen. */
package org.equipoise.recommendation;
