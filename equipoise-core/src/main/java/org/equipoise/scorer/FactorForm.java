package org.equipoise.scorer;

/**
 * Scores of the form z = ((P_u · Q_i + a_u) + b_i) + c, products in the order of {@link org.equipoise.kernel.Kernels#dots}: blocks of
 * users and items can be scored together, with the bits of {@link Scorer#forward}.
 *
 * @param users P and a
 * @param items Q and b, as wide as P
 * @param constant c
 */
public record FactorForm(FactorRows users, FactorRows items, float constant) {
    public FactorForm {
        if (users.width() != items.width()) {
            throw new IllegalArgumentException(
                    "users and items must have as many factors, got " + users.width() + " and " + items.width());
        }
    }
}
