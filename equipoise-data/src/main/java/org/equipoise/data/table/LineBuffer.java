package org.equipoise.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Records of a delimited file: the bytes between line ends that are not quoted. {@link #bytes()}, {@link #start()} and
 * {@link #end()} delimit the current record until the next call of {@link #next()}.
 */
final class LineBuffer {
    private static final int INITIAL = 1 << 18;

    private final InputStream in;
    private byte[] bytes = new byte[INITIAL];
    private int filled;
    /** The first byte not looked at. */
    private int scanned;

    private int start;
    private int end;
    private long line;
    private long nextLine = 1;
    private boolean quoted;

    LineBuffer(InputStream in) {
        this.in = in;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The line on which the current record starts, from 1. */
    long line() {
        return line;
    }

    /** Whether the file ended inside a quoted field. */
    boolean endsInQuotes() {
        return quoted;
    }

    /** Moves to the next record; false at the end of the file. */
    boolean next() throws IOException {
        line = nextLine;
        start = scanned;
        while (scanned < filled || fill()) {
            byte b = bytes[scanned++];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == '\n') {
                nextLine++;
                if (!quoted) {
                    finish(scanned - 1);
                    return true;
                }
            }
        }
        finish(scanned);
        return scanned > start;
    }

    private void finish(int lineEnd) {
        end = lineEnd > start && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    }

    /** Moves the current record to the front of the buffer and reads on behind it. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, start, bytes, 0, filled - start);
        filled -= start;
        scanned -= start;
        start = 0;
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }
}
