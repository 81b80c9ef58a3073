package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.ScalarKernels;

/**
 * Scaled rows summed into rows, 64, 16 or 8 columns at a time: each column is a sum of its own, in the order of k. A block of columns has code
 * without a loop over them, for the reason that {@link VectorDots} gives, and is checked once.
 */
final class VectorScatter {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final ScalarKernels SCALAR = new ScalarKernels();

    private VectorScatter() {}

    static void scatter(
            float[] c, GatheredRows source, GatheredRows target, int from, int to, int firstColumn, int lastColumn) {
        int wide = lastColumn - (lastColumn - firstColumn) % 64;
        int middle = lastColumn - (lastColumn - firstColumn) % 16;
        int narrow = lastColumn - (lastColumn - firstColumn) % 8;
        by64(c, source, target, from, to, firstColumn, wide);
        by16(c, source, target, from, to, wide, middle);
        by8(c, source, target, from, to, middle, narrow);
        if (narrow < lastColumn) {
            SCALAR.scatter(c, source, target, from, to, narrow, lastColumn);
        }
    }

    private static void by64(
            float[] c, GatheredRows source, GatheredRows target, int from, int to, int firstColumn, int lastColumn) {
        float[] in = source.array();
        float[] sum = target.array();
        for (int column = firstColumn; column < lastColumn; column += 64) {
            for (int k = from; k < to; k++) {
                FloatVector ck = FloatVector.broadcast(S, c[k]);
                int i = source.checkedStart(k, column, 64);
                int j = target.checkedStart(k, column, 64);
                EightLanes.addScaled(ck, in, i, sum, j);
                EightLanes.addScaled(ck, in, i + 8, sum, j + 8);
                EightLanes.addScaled(ck, in, i + 16, sum, j + 16);
                EightLanes.addScaled(ck, in, i + 24, sum, j + 24);
                EightLanes.addScaled(ck, in, i + 32, sum, j + 32);
                EightLanes.addScaled(ck, in, i + 40, sum, j + 40);
                EightLanes.addScaled(ck, in, i + 48, sum, j + 48);
                EightLanes.addScaled(ck, in, i + 56, sum, j + 56);
            }
        }
    }

    private static void by16(
            float[] c, GatheredRows source, GatheredRows target, int from, int to, int firstColumn, int lastColumn) {
        float[] in = source.array();
        float[] sum = target.array();
        for (int column = firstColumn; column < lastColumn; column += 16) {
            for (int k = from; k < to; k++) {
                FloatVector ck = FloatVector.broadcast(S, c[k]);
                int i = source.checkedStart(k, column, 16);
                int j = target.checkedStart(k, column, 16);
                EightLanes.addScaled(ck, in, i, sum, j);
                EightLanes.addScaled(ck, in, i + 8, sum, j + 8);
            }
        }
    }

    private static void by8(
            float[] c, GatheredRows source, GatheredRows target, int from, int to, int firstColumn, int lastColumn) {
        float[] in = source.array();
        float[] sum = target.array();
        for (int column = firstColumn; column < lastColumn; column += 8) {
            for (int k = from; k < to; k++) {
                FloatVector ck = FloatVector.broadcast(S, c[k]);
                int i = source.checkedStart(k, column, 8);
                int j = target.checkedStart(k, column, 8);
                EightLanes.addScaled(ck, in, i, sum, j);
            }
        }
    }
}
