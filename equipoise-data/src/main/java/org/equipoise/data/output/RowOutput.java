package org.equipoise.data.output;

import java.io.IOException;
import org.equipoise.population.Ids;

/** Takes the values of a table, row by row, each row's in the order of the columns. */
public interface RowOutput {

    /** An id. */
    void id(Ids ids, int index) throws IOException;

    /** A whole number. */
    void integer(long value) throws IOException;

    /** A number; NaN and infinity are written as such, or as null where a format lacks them. */
    void number(float value) throws IOException;

    /** The row is complete. */
    void endRow() throws IOException;
}
