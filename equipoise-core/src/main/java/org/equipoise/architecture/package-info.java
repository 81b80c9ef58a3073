/**
 * Scorers before the data are known: an {@link org.equipoise.architecture.Architecture} is the part of a method's settings that
 * says what kind of scorer to build, for whatever numbers of users and items the population has.
 */
package org.equipoise.architecture;
