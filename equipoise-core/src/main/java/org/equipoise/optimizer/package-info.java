/**
 * First-order optimizers. An {@link org.equipoise.optimizer.Optimizer} is a value (rule and hyper-parameters); what it
 * remembers of one parameter array is an {@link org.equipoise.optimizer.OptimizerState}.
 */
package org.equipoise.optimizer;
