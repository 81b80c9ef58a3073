package org.equipoise.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.data.Role;

/** A directory with a file for each role: train.csv, validation.csv.gz, test.parquet and the like. */
final class SplitDirectory {
    private static final List<String> ENDINGS =
            List.of(".csv", ".csv.gz", ".tsv", ".tsv.gz", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".parquet");

    private SplitDirectory() {}

    /** The role's file, if the location is a directory that holds one. */
    static Optional<String> file(String location, Role role) {
        if (!isDirectory(location)) {
            return Optional.empty();
        }
        List<String> found = ENDINGS.stream()
                .map(ending -> Path.of(location, role.text() + ending))
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException(location + ": holds both " + found.get(0) + " and " + found.get(1)
                    + ", expected one file for " + role.text());
        }
        return found.stream().findFirst();
    }

    /**
     * The directory itself, if it is one in a published layout: such layouts have training and test rows. A directory of split
     * files that lacks one for this role has none.
     */
    static Optional<String> publishedFor(String location, Role role) {
        boolean published = isDirectory(location) && file(location, Role.TRAIN).isEmpty();
        return published && (role == Role.TRAIN || role == Role.TEST) ? Optional.of(location) : Optional.empty();
    }

    private static boolean isDirectory(String location) {
        try {
            return !location.startsWith("jdbc:") && Files.isDirectory(Path.of(location));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
