package org.equipoise.data.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data sets that stand beside the project where there are any. */
final class SharedData {

    private SharedData() {}

    /** The file, or the end of the test as skipped. */
    static Path file(String name) {
        Path file = Path.of("../../shared/data").resolve(name);
        assumeTrue(Files.exists(file), "skipped: no " + file);
        return file;
    }
}
