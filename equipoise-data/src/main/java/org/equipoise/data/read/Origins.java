package org.equipoise.data.read;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.data.Field;
import org.equipoise.data.table.TableHeader;

/** Where each row of a log came from: runs of consecutive rows of one table. */
final class Origins {
    private final List<Run> runs = new ArrayList<>();
    private TableHeader table;
    private Run last;

    /** Row {@code firstRow} of the log is row {@code firstNumber} of the table, the next row the next one, and so on. */
    private record Run(int firstRow, TableHeader table, long firstNumber) {}

    /** The rows added from now on are of this table. */
    void startTable(TableHeader header) {
        table = header;
        last = null;
    }

    /** Adds the next row. */
    void add(int row, long number) {
        if (last == null || number - last.firstNumber != row - last.firstRow) {
            last = new Run(row, table, number);
            runs.add(last);
        }
    }

    String place(int row) {
        Run run = run(row);
        return run.table.place(number(run, row));
    }

    String place(int row, Field field) {
        Run run = run(row);
        return run.table.place(number(run, row), field);
    }

    private static long number(Run run, int row) {
        return run.firstNumber + (row - run.firstRow);
    }

    private Run run(int row) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).firstRow <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return runs.get(low);
    }
}
