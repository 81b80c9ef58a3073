package org.equipoise.data.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.equipoise.scorer.Tensor;

/** How tensors lie in a parameter array. */
final class TensorLayout {

    private TensorLayout() {}

    /** The tensors in order of their offsets. */
    static List<Tensor> inOrder(List<Tensor> tensors) {
        return tensors.stream().sorted(Comparator.comparingInt(Tensor::offset)).collect(Collectors.toList());
    }

    /**
     * @throws IllegalArgumentException if the tensors do not cover 0 … parameters − 1 exactly once, or two have one name
     */
    static void check(List<Tensor> tensors, int parameters) {
        int next = 0;
        for (Tensor tensor : inOrder(tensors)) {
            if (tensor.offset() != next) {
                throw new IllegalArgumentException(
                        "tensor " + tensor.name() + " must start at " + next + ", starts at " + tensor.offset());
            }
            next = Math.addExact(next, tensor.size());
        }
        if (next != parameters) {
            throw new IllegalArgumentException("the tensors hold " + next + " numbers, expected " + parameters);
        }
        long names = tensors.stream().map(Tensor::name).distinct().count();
        if (names != tensors.size()) {
            throw new IllegalArgumentException("two tensors have the same name: " + tensors);
        }
    }
}
