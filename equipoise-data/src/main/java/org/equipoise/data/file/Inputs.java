package org.equipoise.data.file;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.equipoise.data.DataException;

/** Opens input files. A file is gzipped if it starts as a gzip stream does, whatever its name is. */
public final class Inputs {
    private static final int BUFFER = 1 << 16;
    private static final int FIRST_GZIP_BYTE = 0x1f;
    private static final int SECOND_GZIP_BYTE = 0x8b;

    private Inputs() {}

    /** The bytes of a file, decompressed where it is gzipped. */
    public static InputStream open(Path file) throws IOException {
        if (!isGzip(file)) {
            return Files.newInputStream(file);
        }
        InputStream raw = Files.newInputStream(file);
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException damaged) {
            raw.close();
            throw damaged;
        }
    }

    /** Whether a file starts as a gzip stream does. */
    public static boolean isGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == FIRST_GZIP_BYTE && in.read() == SECOND_GZIP_BYTE;
        }
    }

    /** The first line of a text file, at most 64 KiB of it; empty if the file is. */
    public static String firstLine(Path file) {
        try (InputStream in = open(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0 && c != '\n' && line.length() < BUFFER; c = reader.read()) {
                line.append((char) c);
            }
            return line.toString();
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    /** The file's name in lower case without a {@code .gz} at its end. */
    public static String plainName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** What to tell a user about a file that could not be read. */
    public static DataException unreadable(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new DataException(file + ": no such file", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new DataException(file + ": may not be read (permission denied)", failure);
        }
        if (failure instanceof EOFException) {
            return new DataException(file + ": ends in the middle of its gzip stream; the file is truncated", failure);
        }
        if (failure instanceof ZipException) {
            return new DataException(file + ": is damaged: " + DataException.reason(failure), failure);
        }
        if (failure instanceof CharacterCodingException) {
            return new DataException(file + ": is no text in UTF-8", failure);
        }
        return new DataException(file + ": cannot be read: " + DataException.reason(failure), failure);
    }
}
