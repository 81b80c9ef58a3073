package org.equipoise.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 digests, in lower-case hexadecimal. */
public final class Digests {
    private static final int BUFFER = 1 << 16;

    private Digests() {}

    /** A SHA-256 in its initial state. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }

    /** The digest of the bytes of the files one after the other; of one file it is what {@code sha256sum} prints. */
    public static String sha256(List<Path> files) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            } catch (IOException failed) {
                throw Inputs.unreadable(file, failed);
            }
        }
        return hex(digest);
    }

    /** The digest in hexadecimal; resets it. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
