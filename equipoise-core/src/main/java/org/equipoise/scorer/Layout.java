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
        if (!(next + (long) rows * columns <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(name + ": " + rows + " x " + columns + " numbers after " + next
                    + " others, expected fewer than 2^31 in all");
        }
        Tensor tensor = new Tensor(name, kind, rows, columns, next);
        next += tensor.size();
        tensors.add(tensor);
        return tensor;
    }

    List<Tensor> tensors() {
        return List.copyOf(tensors);
    }
}
