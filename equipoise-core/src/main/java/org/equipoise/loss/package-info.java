/**
 * Pointwise losses ℓ(z, y) of a score and a label, the label possibly soft, with their derivatives with respect to both. An
 * error is e = ℓ(z, y); an imputed error ê is the same loss at an imputed label.
 */
package org.equipoise.loss;
