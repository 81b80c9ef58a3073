/**
 * Predictors that need no training, computed from counts of the log in closed form. They stand in every table of results: a method that
 * does not beat them has not learned anything.
 */
package org.equipoise.baseline;
