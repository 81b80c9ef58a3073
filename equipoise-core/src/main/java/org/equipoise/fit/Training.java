package org.equipoise.fit;

import org.equipoise.architecture.Architecture;
import org.equipoise.optimizer.Optimizer;
import org.equipoise.schedule.Batching;
import org.equipoise.schedule.Stopping;

/**
 * The nets of a fit and how they are trained.
 *
 * @param prediction the prediction net
 * @param predictionOptimizer its optimizer
 * @param imputation the imputation net; not built unless the method has one
 * @param imputationOptimizer its optimizer
 * @param batching how epochs are cut into batches
 * @param stopping when training ends
 */
public record Training(
        Architecture prediction,
        Optimizer predictionOptimizer,
        Architecture imputation,
        Optimizer imputationOptimizer,
        Batching batching,
        Stopping stopping) {}
