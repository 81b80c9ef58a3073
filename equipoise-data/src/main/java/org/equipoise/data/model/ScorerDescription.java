package org.equipoise.data.model;

import java.util.List;
import java.util.Map;
import org.equipoise.scorer.Tensor;

/**
 * What it takes to make a scorer again.
 *
 * @param type its name, "matrix-factorization" for instance
 * @param settings its dimensions by name
 * @param tensors the parts of its parameter array θ, which cover it without gaps
 */
public record ScorerDescription(String type, Map<String, String> settings, List<Tensor> tensors) {

    public ScorerDescription {
        settings = Ordered.copyOf(settings);
        tensors = List.copyOf(tensors);
    }
}
