package org.equipoise.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Something that writes the bytes of a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes UTF-8 text as {@link #write(Path, Content)}. */
    static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes to a temporary name in the same directory, then moves it into place: an interruption leaves the
     * old file or the new one. Missing parent directories are created.
     *
     * @throws IOException if the directory or the file cannot be written; no temporary file is left
     */
    static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path directory = target.getParent();
        if (directory == null) {
            throw new IOException(file + ": expected a file name, got the root directory");
        }
        Files.createDirectories(directory);
        // Not createTempFile: its files are for the owner alone, and a report is to be shared as the umask allows.
        Path temporary = directory.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.write(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
