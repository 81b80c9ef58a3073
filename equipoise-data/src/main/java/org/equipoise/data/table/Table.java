package org.equipoise.data.table;

import org.equipoise.data.Columns;

/** Something with rows and named columns. */
public interface Table {

    /**
     * Pushes every row into the sink.
     *
     * @throws org.equipoise.data.DataException if the table cannot be read or lacks a required column
     */
    void read(Columns columns, RowSink sink);
}
