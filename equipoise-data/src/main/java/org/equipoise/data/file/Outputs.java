package org.equipoise.data.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.equipoise.data.DataException;

/** Writes files as a whole: under a temporary name ending in {@code .part}, moved into place when complete. */
public final class Outputs {

    private Outputs() {}

    /** Writes a file under the name it is given. */
    @FunctionalInterface
    public interface Content {
        void write(Path part) throws IOException;
    }

    /** Writes to a stream, which is closed for it. */
    @FunctionalInterface
    public interface StreamContent {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Creates or replaces {@code target}. If {@code content} fails, the old file, or none, is what stays.
     *
     * @throws DataException if the place cannot be written
     */
    public static void replace(Path target, Content content) {
        Path part = sibling(target, ".part");
        try {
            createDirectories(target.toAbsolutePath().getParent());
            content.write(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw unwritable(target, failed);
        } finally {
            deleteQuietly(part);
        }
    }

    /** Creates or replaces {@code target} from a stream, gzipped if its name ends in {@code .gz}. */
    public static void replaceStream(Path target, StreamContent content) {
        boolean gzipped = target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        replace(target, part -> {
            OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
            try (OutputStream out = gzipped ? new GZIPOutputStream(file, 1 << 16) : file) {
                content.write(out);
            }
        });
    }

    /** Creates a directory and those above it; one that is a link to a directory is fine too. */
    public static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
    }

    /** What to tell a user about a place that could not be written. */
    public static DataException unwritable(Path target, IOException failure) {
        return new DataException(target + ": cannot be written: " + reason(failure), failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "permission denied at " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return ((FileSystemException) failure).getFile() + " is no directory";
        }
        if (failure instanceof NoSuchFileException missing) {
            return "nothing can be created at " + missing.getFile();
        }
        return DataException.reason(failure);
    }

    static Path sibling(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // the failure that left it is the one to report
        }
    }
}
