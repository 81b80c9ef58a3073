/**
 * Methods as values: a {@link org.equipoise.method.Method} is a record of small orthogonal pieces, propensity × clipping × estimator × imputed
 * error × imputation loss × pointwise loss × regularizer × schedule. The published ones stand in {@code org.equipoise.catalogue}.
 */
package org.equipoise.method;
