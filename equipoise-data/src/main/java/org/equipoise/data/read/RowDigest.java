package org.equipoise.data.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.equipoise.data.file.Digests;
import org.equipoise.population.Log;

/** The digest of rows that have no file: of the lines "user TAB item TAB label" in UTF-8, in order. */
final class RowDigest {

    private RowDigest() {}

    static String of(Log log) {
        MessageDigest digest = Digests.sha256();
        for (int k = 0; k < log.rows(); k++) {
            String line = log.users().text(log.user()[k])
                    + '\t'
                    + log.items().text(log.item()[k])
                    + '\t'
                    + log.label()[k]
                    + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Digests.hex(digest);
    }
}
