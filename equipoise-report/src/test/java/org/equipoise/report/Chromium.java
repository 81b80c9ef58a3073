package org.equipoise.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium without a window, with a new profile for each page.
 *
 * @param program the executable
 * @param work where profiles, logs and pictures go
 */
record Chromium(Path program, Path work) {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    /** The first one on the PATH. */
    static Optional<Path> installed() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path program = Path.of(directory, name);
                if (!directory.isEmpty() && Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    /** The document as it stands after its scripts ran. */
    String dom(Path page, int width) throws IOException, InterruptedException {
        Path out = work.resolve("dom.html");
        run(page, out, List.of("--dump-dom", "--window-size=" + width + ",2000"));
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** A picture of the page. */
    Path screenshot(Path page, int width, int height) throws IOException, InterruptedException {
        Path picture = work.resolve("page-" + width + ".png");
        List<String> what = List.of("--screenshot=" + picture, "--window-size=" + width + "," + height);
        run(page, work.resolve("screenshot.log"), what);
        return picture;
    }

    private void run(Path page, Path out, List<String> what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + Files.createTempDirectory(work, "profile"));
        command.addAll(what);
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(work.resolve("chromium.log").toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new IOException(program + ": expected an end within 120 s for " + page);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
