package org.equipoise.data.layout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.equipoise.data.Format;
import org.equipoise.data.file.Inputs;

/** Tells layouts apart by a file's name and its first line. */
final class Recognition {
    private static final Pattern MOVIELENS_NAME = Pattern.compile("u\\.data|u[1-5ab]\\.(base|test)");
    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?\\s*");

    private Recognition() {}

    static Format format(Path file) {
        String name = Inputs.plainName(file);
        if (name.endsWith(".ascii")) {
            return Format.COAT;
        }
        if (name.startsWith("ydata-ymusic-rating-study")) {
            return Format.YAHOO_R3;
        }
        if (MOVIELENS_NAME.matcher(name).matches()) {
            return Format.MOVIELENS;
        }
        return !needsDuckDb(file) && isKuaiRec(Inputs.firstLine(file)) ? Format.KUAIREC : Format.CSV;
    }

    static boolean needsDuckDb(Path file) {
        String name = Inputs.plainName(file);
        return name.endsWith(".parquet")
                || name.endsWith(".json")
                || name.endsWith(".jsonl")
                || name.endsWith(".ndjson");
    }

    /** Whether the first line is no header but three numbers. */
    static boolean startsWithNumbers(String firstLine) {
        String[] fields = firstLine.strip().split(",", -1);
        return fields.length == 3
                && Arrays.stream(fields).allMatch(field -> NUMBER.matcher(field).matches());
    }

    private static boolean isKuaiRec(String firstLine) {
        List<String> names = Arrays.asList(firstLine.strip().split(",", -1));
        return names.containsAll(List.of("user_id", "video_id", "watch_ratio")) || startsWithNumbers(firstLine);
    }
}
