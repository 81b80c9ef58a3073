package org.equipoise.scorer;

import org.equipoise.kernel.PackedRows;

/** A row of factors and a term for each user, or each item. Views of arrays, which are not copied. */
public final class FactorRows {
    private static final float[] NO_TERMS = {};

    private final int rows;
    private final int width;
    private final float[] factors;
    private final int factorsAt;
    private final float[] terms;
    private final int termsAt;

    private FactorRows(int rows, int width, float[] factors, int factorsAt, float[] terms, int termsAt) {
        this.rows = rows;
        this.width = width;
        this.factors = factors;
        this.factorsAt = factorsAt;
        this.terms = terms;
        this.termsAt = termsAt;
    }

    /** The rows of a table in θ; their terms are 0. */
    static FactorRows of(float[] theta, Tensor table) {
        return new FactorRows(table.rows(), table.columns(), theta, table.offset(), NO_TERMS, 0);
    }

    /** Rows without factors; their terms are 0. */
    static FactorRows none(int rows) {
        return new FactorRows(rows, 0, new float[0], 0, NO_TERMS, 0);
    }

    /** The same factors with terms from {@code values[at]} on. */
    FactorRows withTerms(float[] values, int at) {
        return new FactorRows(rows, width, factors, factorsAt, values, at);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many factors a row has; 0 where it is a term alone. */
    public int width() {
        return width;
    }

    /** Makes a row of {@code packed}, whose rows are as wide, a copy of {@code row}. */
    public void pack(int row, PackedRows packed, int packedRow) {
        float term = terms.length == 0 ? 0f : terms[termsAt + row];
        packed.set(packedRow, factors, factorsAt + row * width, term);
    }
}
