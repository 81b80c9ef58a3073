/**
 * Penalties on the parameters of a scorer, beside its loss. They depend on which part of a scorer a parameter is ({@code scorer.Tensor.Kind}); a plain L2 on
 * all parameters is the optimizer's weight decay instead.
 */
package org.equipoise.regularizer;
