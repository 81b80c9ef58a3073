package org.equipoise.data.layout;

import java.nio.file.Path;
import java.util.List;
import org.equipoise.data.Columns;
import org.equipoise.data.Field;
import org.equipoise.data.table.RowSink;
import org.equipoise.data.table.Table;
import org.equipoise.data.table.TableHeader;

/** A matrix of ratings as a table of those that are there: line u, column i is the rating of item i by user u, 0 is none. */
record CoatRatings(Path file) implements Table {

    @Override
    public void read(Columns columns, RowSink sink) {
        AsciiMatrix ratings = AsciiMatrix.read(file);
        TableHeader header =
                TableHeader.of(file.toString(), "line", List.of("user", "item", "label"), Columns.standard());
        sink.startTable(header);
        sink.denseIds(ratings.rows(), ratings.columns());
        for (int user = 0; user < ratings.rows(); user++) {
            for (int item = 0; item < ratings.columns(); item++) {
                float rating = ratings.value(user, item);
                if (rating != 0) {
                    sink.startRow(user + 1L);
                    sink.integer(Field.USER, user);
                    sink.integer(Field.ITEM, item);
                    sink.number(Field.LABEL, rating);
                    sink.endRow();
                }
            }
        }
    }
}
