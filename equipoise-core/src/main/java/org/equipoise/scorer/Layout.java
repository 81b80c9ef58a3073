package org.equipoise.scorer;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.scorer.Tensor.Kind;

/** Lays tensors one after the other. */
final class Layout {
    private final List<Tensor> tensors = new ArrayList<>();
    private int next;

    Tensor add(String name, Kind kind, int rows, int columns) {
        if (!(rows >= 1 && columns >= 1)) {
            throw new IllegalArgumentException(
                    name + " must have at least one row and one column, got " + rows + " x " + columns);
        }
        Tensor tensor = new Tensor(name, kind, rows, columns, next);
        next = Math.addExact(next, tensor.size());
        tensors.add(tensor);
        return tensor;
    }

    List<Tensor> tensors() {
        return List.copyOf(tensors);
    }
}
