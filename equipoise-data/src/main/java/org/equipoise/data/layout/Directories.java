package org.equipoise.data.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.equipoise.data.DataException;
import org.equipoise.data.Format;
import org.equipoise.data.Role;

/** The file of a published data set, given as a directory, that plays a role. */
final class Directories {
    private static final Map<Role, String> COAT = Map.of(Role.TRAIN, "train.ascii", Role.TEST, "test.ascii");
    private static final Map<Role, String> YAHOO = Map.of(
            Role.TRAIN,
            "ydata-ymusic-rating-study-v1_0-train.txt",
            Role.TEST,
            "ydata-ymusic-rating-study-v1_0-test.txt");
    private static final Map<Role, String> KUAIREC =
            Map.of(Role.TRAIN, "big_matrix.csv", Role.TEST, "small_matrix.csv");
    private static final Map<Role, String> MOVIELENS = Map.of(Role.TRAIN, "u.data");

    private Directories() {}

    static Path file(Path directory, Role role, Format format) {
        Format actual = format == Format.AUTO ? recognized(directory) : format;
        String name = names(actual).get(role);
        if (name == null) {
            throw new DataException(directory + ": is a directory, expected a file"
                    + (names(actual).isEmpty()
                            ? ", or a directory in a published layout or with a file for its role, " + role.text()
                                    + ".csv for instance"
                            : "; the layout " + actual.text() + " has none for " + role.text()));
        }
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            throw new DataException(
                    directory + ": holds no " + name + ", which the layout " + actual.text() + " needs");
        }
        return file;
    }

    private static Format recognized(Path directory) {
        for (Format format : Format.values()) {
            String name = names(format).get(Role.TRAIN);
            if (name != null && Files.exists(directory.resolve(name))) {
                return format;
            }
        }
        return Format.CSV;
    }

    private static Map<Role, String> names(Format format) {
        return switch (format) {
            case COAT -> COAT;
            case YAHOO_R3 -> YAHOO;
            case KUAIREC -> KUAIREC;
            case MOVIELENS -> MOVIELENS;
            default -> Map.of();
        };
    }
}
