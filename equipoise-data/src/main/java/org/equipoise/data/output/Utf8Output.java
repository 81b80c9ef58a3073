package org.equipoise.data.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8 through a buffer: numbers become bytes without a string in between. */
final class Utf8Output {
    private static final int SIZE = 1 << 16;

    private final OutputStream stream;
    private final byte[] buffer = new byte[SIZE];
    private int filled;

    Utf8Output(OutputStream stream) {
        this.stream = stream;
    }

    void write(char ascii) throws IOException {
        reserve(1);
        buffer[filled++] = (byte) ascii;
    }

    void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > SIZE) {
            drain();
            stream.write(bytes);
            return;
        }
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    void write(float value) throws IOException {
        reserve(FloatText.LONGEST);
        filled = FloatText.write(value, buffer, filled);
    }

    void flush() throws IOException {
        drain();
        stream.flush();
    }

    private void reserve(int bytes) throws IOException {
        if (SIZE - filled < bytes) {
            drain();
        }
    }

    private void drain() throws IOException {
        stream.write(buffer, 0, filled);
        filled = 0;
    }
}
