package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Outputs;

/** Places for results, looked at before hours of work rather than after. */
final class Destination {
    private Destination() {}

    /** @throws DataException if no directory can stand there, or it cannot be written to; creates nothing */
    static Path directory(Path path) {
        checkNamed("--out", path, "directory");
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new DataException(path + ": is a file, expected a directory or nothing");
        }
        checkAncestor(path, path.toAbsolutePath().normalize());
        return path;
    }

    /** @throws DataException if no file can be written there; creates nothing */
    static Path file(Path path) {
        checkNamed("--out", path, "file");
        if (Files.isDirectory(path)) {
            throw new DataException(path + ": is a directory, expected a file or nothing");
        }
        checkAncestor(path, path.toAbsolutePath().normalize().getParent());
        return path;
    }

    private static void checkNamed(String flag, Path path, String expected) {
        if (path.toString().isEmpty()) {
            throw new DataException(flag + " must name a " + expected + ", got nothing");
        }
    }

    /** @throws IllegalArgumentException if one of the two directories is the other or lies in it: each may be replaced or deleted as a whole */
    static void checkApart(String flag, Path path, Path out) {
        checkNamed(flag, path, "directory");
        Path one = path.toAbsolutePath().normalize();
        Path other = out.toAbsolutePath().normalize();
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new IllegalArgumentException(
                    flag + " " + path + ": must not be --out " + out + ", nor lie in it or hold it");
        }
    }

    private static void checkAncestor(Path shown, Path from) {
        Path ancestor = from;
        while (!Files.exists(ancestor)) {
            ancestor = ancestor.getParent();
        }
        if (!Files.isDirectory(ancestor)) {
            throw new DataException(shown + ": cannot be written: " + ancestor + " is no directory");
        }
        if (!Files.isWritable(ancestor)) {
            throw new DataException(shown + ": cannot be written: permission denied at " + ancestor);
        }
    }

    /** Something that writes a file. */
    interface Writing {
        void write(Path file) throws IOException;
    }

    /** @throws DataException if the file cannot be written */
    static void write(Path file, Writing writing) {
        try {
            Outputs.createDirectories(file.toAbsolutePath().getParent());
            writing.write(file);
        } catch (IOException failed) {
            throw Outputs.unwritable(file, failed);
        }
    }
}
