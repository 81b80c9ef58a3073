package org.equipoise.kernel;

import java.util.Objects;

/**
 * Rows of numbers, each with a term, packed in groups as {@link PanelKernels} read them: of each group one column after the other, of
 * each column the numbers of all its rows side by side. The columns of lane 0 (0, 8, 16, …) come first, then those of lane 1, and
 * so on, filled up with zeros until all lanes are equally deep, which changes no sum; the terms are the last column. Rows never
 * set are zeros.
 */
public final class PackedRows {
    public static final int LANES = 8;

    private final int group;
    private final int groups;
    private final int width;
    private final int depth;
    private final float[] values;

    /**
     * @param group how many rows stand side by side, {@link PanelKernels#ROWS} or {@link PanelKernels#COLUMNS}
     * @param rows how many rows there is room for; filled up to whole groups
     * @param width numbers a row, 0 where rows are terms alone
     */
    public PackedRows(int group, int rows, int width) {
        this.group = group;
        this.groups = (rows + group - 1) / group;
        this.width = width;
        this.depth = (width + LANES - 1) / LANES;
        this.values = new float[Math.multiplyExact(groups, groupSize())];
    }

    /** Row {@code row} becomes source[at … at + width), with that term. */
    public void set(int row, float[] source, int at, float term) {
        Objects.checkIndex(row, groups * group);
        Objects.checkFromIndexSize(at, width, source.length);
        int to = row / group * groupSize() + row % group;
        for (int j = 0; j < width; j++) {
            values[to + (j % LANES * depth + j / LANES) * group] = source[at + j];
        }
        values[to + LANES * depth * group] = term;
    }

    int group() {
        return group;
    }

    int groups() {
        return groups;
    }

    /** How many rows there is room for. */
    public int rows() {
        return groups * group;
    }

    /** How many columns a lane has. */
    public int depth() {
        return depth;
    }

    /** How many numbers a group takes: those of its columns, lane by lane, and its terms. */
    public int groupSize() {
        return (LANES * depth + 1) * group;
    }

    /** The groups, one after the other. Not a copy. */
    public float[] values() {
        return values;
    }
}
