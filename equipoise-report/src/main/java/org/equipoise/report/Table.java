package org.equipoise.report;

import java.util.List;

/**
 * A table of text: the same content for the terminal and for Markdown.
 *
 * @param title one line above it
 * @param corner header of the row labels
 * @param rows row labels
 * @param columns the columns, each with one cell a row
 */
record Table(String title, String corner, List<String> rows, List<Column> columns) {
    Table {
        for (Column column : columns) {
            if (column.cells().size() != rows.size()) {
                throw new IllegalArgumentException("column " + column.header() + ": expected " + rows.size()
                        + " cells, got " + column.cells().size());
            }
        }
    }

    record Column(String header, List<Cell> cells) {}

    /** @param text empty where there is nothing to say */
    record Cell(String text, Mark mark) {
        static Cell plain(String text) {
            return new Cell(text, Mark.NONE);
        }
    }

    /** Whether a cell stands out: the best of its column, or an interval without 0. */
    enum Mark {
        NONE,
        STANDS_OUT
    }
}
