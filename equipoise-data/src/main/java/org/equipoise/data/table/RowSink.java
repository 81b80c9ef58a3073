package org.equipoise.data.table;

import org.equipoise.data.Field;

/** Takes the rows of tables: for each row {@link #startRow}, its fields in any order, {@link #endRow}. */
public interface RowSink {

    /** A table begins; {@code header} says which of its columns are read and how its rows are named. */
    void startTable(TableHeader header);

    /** The ids of {@code field} are text, even where they look like numbers. Comes after {@link #startTable}. */
    void textIds(Field field);

    /** The table's ids are 0 … n − 1, all of them, whether they have rows or not. Comes after {@link #startTable}. */
    void denseIds(int users, int items);

    /** A row begins. {@code number} is its line or its row, from 1. */
    void startRow(long number);

    /** A whole number. */
    void integer(Field field, long value);

    /** A number; may be NaN or infinite. */
    void number(Field field, double value);

    /** Anything else, as text; also a number the table did not parse. */
    void text(Field field, String value);

    /** An empty field or a null. */
    void missing(Field field);

    /** The row is complete. */
    void endRow();
}
