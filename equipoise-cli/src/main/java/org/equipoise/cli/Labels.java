package org.equipoise.cli;

import java.util.Locale;
import org.equipoise.data.DataException;
import org.equipoise.data.Field;
import org.equipoise.data.read.LoadedLog;
import org.equipoise.population.Log;

/** What labels must be: cross-entropy needs them in [0, 1], metrics 0 or 1. */
final class Labels {
    private Labels() {}

    /** @throws DataException that names the first known label outside [0, 1] */
    static void checkInUnitInterval(LoadedLog loaded) {
        float[] label = loaded.log().label();
        for (int row = 0; row < label.length; row++) {
            if (!(label[row] >= 0 && label[row] <= 1) && isObserved(loaded.log(), row)) {
                throw bad(loaded, row, "a label in [0, 1]");
            }
        }
    }

    /** @throws DataException that names the first known label that is neither 0 nor 1 */
    static void checkBinary(LoadedLog loaded) {
        float[] label = loaded.log().label();
        for (int row = 0; row < label.length; row++) {
            if (!(label[row] == 0 || label[row] == 1) && isObserved(loaded.log(), row)) {
                throw bad(loaded, row, "a label of 0 or 1");
            }
        }
    }

    /** @throws DataException if a threshold makes no observed row positive: nothing could be learned, and no ranking be measured */
    static void checkSomePositive(LoadedLog loaded, String threshold) {
        float[] label = loaded.log().label();
        for (int row = 0; row < label.length; row++) {
            if (label[row] == 1 && isObserved(loaded.log(), row)) {
                return;
            }
        }
        throw new DataException(loaded.input().source() + ", column label: no observed row is positive by --positive "
                + threshold + ", expected some");
    }

    /** @throws DataException that names the first label that is no probability */
    static void checkProbabilities(LoadedLog loaded) {
        float[] label = loaded.log().label();
        for (int row = 0; row < label.length; row++) {
            if (!(label[row] >= 0 && label[row] <= 1)) {
                throw new DataException(loaded.place(row, Field.LABEL) + ": got " + text(label[row])
                        + ", expected a probability in [0, 1]");
            }
        }
    }

    private static boolean isObserved(Log log, int row) {
        return log.observed().map(flags -> flags[row]).orElse(true);
    }

    private static DataException bad(LoadedLog loaded, int row, String expected) {
        return new DataException(loaded.place(row, Field.LABEL)
                + String.format(
                        Locale.ROOT,
                        ": got %s, expected %s (--positive \">=3\" says which labels count as positive)",
                        text(loaded.log().label()[row]),
                        expected));
    }

    private static String text(float label) {
        return label == Math.rint(label) ? Long.toString((long) label) : Float.toString(label);
    }
}
