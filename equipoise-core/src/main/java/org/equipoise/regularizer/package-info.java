/** Penalties on parameters that depend on which part of a scorer they are; a plain L2 on everything is the optimizer's weight decay. */
package org.equipoise.regularizer;
