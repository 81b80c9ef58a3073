package org.equipoise.data.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.data.Columns;
import org.equipoise.data.DataException;
import org.equipoise.data.Format;
import org.equipoise.data.ReadOptions;
import org.equipoise.data.Role;
import org.equipoise.data.Source;
import org.equipoise.data.file.Globs;
import org.equipoise.data.file.Inputs;
import org.equipoise.data.table.DatabaseTable;
import org.equipoise.data.table.DelimitedTable;
import org.equipoise.data.table.DuckDbTable;
import org.equipoise.data.table.Table;

/**
 * Chooses the reader of a source. {@link Format#AUTO} decides by the first of these that holds:
 *
 * <ol>
 *   <li>a query is given: SQL;
 *   <li>the file's name ends in {@code .ascii}, or it is a directory holding {@code train.ascii}: Coat;
 *   <li>the name starts with {@code ydata-ymusic-rating-study}, or it is a directory holding such files: Yahoo! R3;
 *   <li>the name is {@code u.data}, {@code u1.base}, {@code ub.test} or the like, or it is a directory holding {@code u.data}:
 *       MovieLens-100K;
 *   <li>the name ends in {@code .parquet}, {@code .json}, {@code .jsonl} or {@code .ndjson}: that;
 *   <li>the first line names the columns {@code user_id}, {@code video_id} and {@code watch_ratio}, or is three numbers
 *       between commas: KuaiRec;
 *   <li>otherwise a delimited file with a header; tab, semicolon or comma by the name or the first line.
 * </ol>
 */
public final class Layouts {

    private Layouts() {}

    /**
     * What to read for a source.
     *
     * @param tables in order
     * @param columns the names to look for in them
     * @param files the files behind them; none for a database
     */
    public record Opened(List<Table> tables, Columns columns, List<Path> files) {}

    /**
     * @throws DataException if there is no such file, or the layout has none for this role
     */
    public static Opened open(Source source, Role role, ReadOptions options) {
        Columns columns = options.columns();
        if (source.isJdbc()) {
            return new Opened(List.of(new DatabaseTable(source)), columns, List.of());
        }
        List<Path> files = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        Format format = options.format();
        for (Path found : Globs.files(source.location())) {
            Path file = Files.isDirectory(found) ? Directories.file(found, role, format) : found;
            files.add(file);
            if (source.query().isEmpty()) {
                Format actual = format == Format.AUTO ? Recognition.format(file) : format;
                columns = NativeNames.columns(actual, file, columns);
                tables.add(table(file, actual));
            }
        }
        if (source.query().isPresent()) {
            tables.add(DuckDbTable.query(files, source.query().get()));
        }
        return new Opened(tables, columns, files);
    }

    private static Table table(Path file, Format format) {
        return switch (format) {
            case COAT -> new CoatRatings(file);
            case YAHOO_R3 -> DelimitedTable.named(file, '\t', List.of("user", "item", "label"));
            case MOVIELENS -> DelimitedTable.named(file, '\t', List.of("user", "item", "label", "timestamp"));
            case KUAIREC -> Recognition.startsWithNumbers(Inputs.firstLine(file))
                    ? DelimitedTable.named(file, ',', List.of("user", "item", "label"))
                    : DelimitedTable.withHeader(file, ',');
            default -> Recognition.needsDuckDb(file)
                    ? DuckDbTable.of(file)
                    : DelimitedTable.withHeader(file, DelimitedTable.delimiter(file, Inputs.firstLine(file)));
        };
    }
}
